import { rmSync } from 'node:fs';
import { officeListSchema } from '@muster/contracts';
import { type OfficeCell } from '@muster/disclosure';
import { Client } from 'pg';
import { type PersonRow } from '../../../test/ledger-fixture';
import { OpenForce } from '../../../test/open-force';
import { openSession } from '../../../test/open-session';
import { projectWithList } from '../../../test/project-with-list';
import { publishQuarter } from '../../../test/publish-quarter';
import { releasablePeople } from '../../../test/releasable-people';

const DATES = ['2025-09-30', '2025-12-31', '2026-03-31'];
const PURPOSE = 'Quarterly meeting of the chief officers';

const black = (rank?: string): OfficeCell => ({
  ...{ workforceType: 'officer', measure: 'stock' },
  coords: rank === undefined ? { ethnicity: 'black' } : { ethnicity: 'black', rank },
});

/** A margin and all of its parts that anybody is in: what it leaves to inspectors is their number. */
const WITH_MARGIN = [black(), black('constable'), black('sergeant'), black('inspector')];

/** Officers of whom the same two are Black inspectors on every day; the other ones are sergeants. */
function twoBlackInspectors(): Readonly<Record<string, readonly PersonRow[]>> {
  const officers = releasablePeople(11, 400, DATES);
  const planted = ['first', 'second'].map((person): PersonRow => ({
    ...{ person, fte: 1, serviceStart: '2010-06-01' },
    codes: {
      ...{ 'workforce-type': 'officer', rank: 'inspector', unit: 'north', ethnicity: 'B1', sex: 'female' },
    },
  }));
  const others = ({ codes, ...person }: PersonRow): PersonRow => {
    const isBlack = ['B1', 'B2'].includes(codes['ethnicity'] ?? '');
    const rank = isBlack && codes['rank'] === 'inspector' ? 'sergeant' : (codes['rank'] ?? '');
    return { ...person, codes: { ...codes, rank } };
  };
  return Object.fromEntries(
    Object.entries(officers).map(([day, people]) => [day, [...people.map(others), ...planted]]),
  );
}

describe('a list whose lines give a small number away', () => {
  const projectDir = projectWithList(WITH_MARGIN);
  let force: OpenForce;
  let owner: Client;
  let dpo: Record<string, string>;
  let chief: Record<string, string>;

  beforeAll(async () => {
    force = await OpenForce.with(twoBlackInspectors(), undefined, { projectDir });
    owner = new Client(force.database.address.owner);
    await owner.connect();
    dpo = await openSession(force.app, ['dpo'], 'test-dpo');
    chief = await openSession(force.app, ['board'], 'test-chief');
    const named = { force: 'EXMP', username: 'test-chief' };
    await force.post('/api/office-holders', { ...named, office: 'Chief Constable' });
    await force.post('/api/office-holders/confirmation', named, dpo);
  });
  afterAll(async () => {
    await owner.end();
    await force.close();
    rmSync(projectDir, { recursive: true });
  });

  /** The list as the build of a quarter left it. */
  async function listOf(period: string): Promise<{ readonly open: boolean; readonly answers: unknown }> {
    const { rows } = await owner.query<{
      is_open: boolean;
      lines: readonly { answer: { status: string } }[];
    }>(
      `select l.is_open, l.lines from disclosure.office_list l join release.release r on r.id = l.release_id
        where r.period = $1`,
      [period],
    );
    const [list] = rows;
    return { open: list?.is_open === true, answers: list?.lines.map(({ answer }) => answer.status) };
  }

  // In December the two inspectors are withheld, and the margin less its other parts leaves at most two.
  it('is closed by the audit of the build, and nobody opens it', async () => {
    await publishQuarter(force, dpo, '2025-Q4');

    expect(await listOf('2025-Q4')).toEqual({ open: false, answers: ['count', 'count', 'count', 'few'] });
    const answer = await force.post('/api/office-holders/list', { purpose: PURPOSE }, chief);
    expect(answer.json()).toMatchObject({ status: 409, code: 'office-list-closed' });
  });

  // At 31 March the Home Office publishes officers by ethnicity and rank: the same lines tell nothing that is not public.
  it('is open at a day of which the same counts are public', async () => {
    await publishQuarter(force, dpo, '2026-Q1');

    expect((await listOf('2026-Q1')).open).toBe(true);
    const answer = await force.post('/api/office-holders/list', { purpose: PURPOSE }, chief);
    expect(officeListSchema.parse(answer.json()).lines.at(-1)?.answer).toEqual({ status: 'few' });
  });
});
