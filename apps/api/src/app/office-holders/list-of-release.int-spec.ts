import { type OfficeList, officeListSchema } from '@muster/contracts';
import { Client } from 'pg';
import { findInDatabase } from '../../../test/find-in-database';
import { OpenForce } from '../../../test/open-force';
import { openSession } from '../../../test/open-session';
import { publishQuarter } from '../../../test/publish-quarter';
import { releasablePeople } from '../../../test/releasable-people';

const DATES = ['2025-03-31', '2025-09-30', '2025-12-31', '2026-03-31'];
const PURPOSE = 'Quarterly meeting of the chief officers';

/** The groups of the list, of the categories that the invented officers have. */
const GROUPS = { asian: ['A2'], black: ['B1', 'B2'], mixed: ['M1'] } as const;

describe('the list of a release', () => {
  let force: OpenForce;
  let owner: Client;
  let dpo: Record<string, string>;
  let chief: Record<string, string>;
  let list: OfficeList['lines'];
  let isOpen: boolean;

  beforeAll(async () => {
    force = await OpenForce.with(releasablePeople(7, 700, DATES));
    owner = new Client(force.database.address.owner);
    await owner.connect();
    dpo = await openSession(force.app, ['dpo'], 'test-dpo');
    chief = await openSession(force.app, ['board'], 'test-chief');
    await publishQuarter(force, dpo, '2026-Q1');
    const { rows } = await owner.query<{ lines: OfficeList['lines']; is_open: boolean }>(
      'select lines, is_open from disclosure.office_list',
    );
    expect(rows).toHaveLength(1);
    list = rows[0]?.lines ?? [];
    isOpen = rows[0]?.is_open === true;
  });
  afterAll(async () => {
    await owner.end();
    await force.close();
  });

  it('counts what SQL counts in the spells', async () => {
    const { rows } = await owner.query<{ ethnicity: string; rank: string; people: number }>(
      `select e.code as ethnicity, r.code as rank, count(*)::int as people from workforce.spell s
         join workforce.vocabulary e on (e.force, e.dimension, e.id) = (s.force, 'ethnicity', s.ethnicity)
         join workforce.vocabulary r on (r.force, r.dimension, r.id) = (s.force, 'rank', s.rank)
        where s.force = 'EXMP' and s.valid_from <= '2026-03-31' and s.valid_to > '2026-03-31' group by 1, 2`,
    );
    for (const [group, codes] of Object.entries(GROUPS)) {
      for (const rank of ['sergeant', 'inspector', 'chief-inspector']) {
        const people = rows
          .filter((row) => row.rank === rank && codes.some((code) => code === row.ethnicity))
          .reduce((sum, row) => sum + row.people, 0);
        const answer = list.find(({ id }) => id === `officer|stock||ethnicity=${group}&rank=${rank}`)?.answer;
        const expected =
          people === 0 ? { status: 'none' } : people < 5 ? { status: 'few' } : { status: 'count', people };
        expect([group, rank, answer]).toEqual([group, rank, expected]);
      }
    }
  });

  it('has joiners and leavers of the last financial year, and only lines of the definition', () => {
    const flows = list.filter(({ id }) => id.startsWith('officer|leavers|2025-26|'));

    expect(flows.map(({ id }) => id.split('ethnicity=')[1])).toEqual(['asian', 'black', 'mixed']);
    expect(list.length).toBeLessThanOrEqual(40);
    expect(new Set(list.map(({ answer }) => answer.status)).size).toBeGreaterThan(1);
  });

  it('is opened by an office-holder when the audit lets it, and is closed otherwise', async () => {
    const named = { force: 'EXMP', username: 'test-chief' };
    await force.post('/api/office-holders', { ...named, office: 'Chief Constable' });
    await force.post('/api/office-holders/confirmation', named, dpo);
    const answer = await force.post('/api/office-holders/list', { purpose: PURPOSE }, chief);

    if (isOpen) expect(officeListSchema.parse(answer.json()).lines).toEqual(list);
    else expect(answer.json()).toMatchObject({ status: 409, code: 'office-list-closed' });
  });

  it('stands in one table, and in no answer of anybody else', async () => {
    const words = 'Officers in post:';
    expect(list.some(({ label }) => label.startsWith(words))).toBe(true);
    expect(await findInDatabase(force.database.address.owner, words)).toEqual(['disclosure.office_list']);
    for (const url of ['/api/releases', '/api/office-holders', '/api/published/options']) {
      const answer = await force.app.inject({ url: `${url}?force=EXMP`, headers: force.analyst });
      expect([url, answer.statusCode, answer.body.includes(words)]).toEqual([url, 200, false]);
    }
  });
});
