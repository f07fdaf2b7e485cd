import { type DataQualityAnswer, dataQualityAnswerSchema, type DeclarationRow } from '@muster/contracts';
import { Client } from 'pg';
import { grantSensitive } from '../../../test/grant-sensitive';
import { inventedMonths } from '../../../test/invented-months';
import { type PersonRow } from '../../../test/ledger-fixture';
import { OpenForce } from '../../../test/open-force';
import { runMusterIn } from '../../../test/run-muster-in';
import { QUALITY_COMMANDS } from './quality.commands';

const DATES = ['2025-09-30', '2025-12-31', '2026-03-31'] as const;
const MONTHS = inventedMonths(29, 600, DATES.length);
const LATEST = '2026-03-31';
const URL = '/api/quality';

describe('data quality for analysts', () => {
  let force: OpenForce;

  beforeAll(async () => {
    force = await OpenForce.with(Object.fromEntries(DATES.map((asAt, at) => [asAt, MONTHS[at] ?? []])));
  });
  afterAll(() => force.close());

  const ask = (question: object = {}): Promise<DataQualityAnswer> =>
    force.answer(URL, dataQualityAnswerSchema, { asAt: LATEST, ...question });
  const refused = async (question: object) => {
    const response = await force.post(URL, { asAt: LATEST, ...question });
    return [response.statusCode, response.json<{ code: string }>().code];
  };
  const countsOf = ({ total, declared, preferNotToSay, notRecorded }: Counts) => ({
    ...{ total, declared, preferNotToSay, notRecorded },
  });
  type Counts = Pick<DeclarationRow, 'total' | 'declared' | 'preferNotToSay' | 'notRecorded'>;

  // The states of answers are those of the published classifications, written down here again; nothing of the service is used.
  const sql = <T>(column: 'ethnicity' | 'sex', by: string, where: string, asAt: string = LATEST) =>
    force.ledger.dataSource.query<T[]>(
      `select ${by} as part, count(*)::int as total,
              (count(*) filter (where c.code not in ('NS', 'PNTS', 'not-stated', 'prefer-not-to-say', 'not-recorded')))::int as declared,
              (count(*) filter (where c.code in ('PNTS', 'prefer-not-to-say')))::int as "preferNotToSay",
              (count(*) filter (where c.code in ('NS', 'not-stated', 'not-recorded')))::int as "notRecorded"
         from workforce.spell s
         join workforce.vocabulary c on (c.force, c.dimension, c.id) = (s.force, '${column}', s.${column})
         join workforce.vocabulary w on (w.force, w.dimension, w.id) = (s.force, 'workforce-type', s.workforce_type)
         join workforce.vocabulary u on (u.force, u.dimension, u.id) = (s.force, 'unit', s.unit)
        where s.force = 'EXMP' and s.valid_from <= $1 and s.valid_to > $1 and ${where}
        group by 1 order by 1`,
      [asAt],
    );
  type Expected = Counts & { readonly part: string };

  it('counts who declared, who chose not to say and of whom nothing is recorded, as SQL does', async () => {
    const { characteristics } = await ask();
    const [expected] = await sql<Expected>('ethnicity', `''`, `w.code = 'officer'`);
    const ethnicity = characteristics.find(({ group }) => group['characteristic'] === 'ethnicity');

    expect(expected?.preferNotToSay).toBeGreaterThan(10);
    expect(ethnicity && countsOf(ethnicity)).toEqual(expected && countsOf(expected));
    expect(ethnicity).toMatchObject({ status: 'shown', refusalHeld: true, target: 0.95, gate: 'open' });
    expect(ethnicity?.rate).toBeCloseTo((expected?.declared ?? 0) / (expected?.total ?? 1), 12);
  });

  it('says "not held" where the files have no word for it, and where they hold nothing', async () => {
    const { characteristics, about } = await ask();
    const of = (id: string) => characteristics.find(({ group }) => group['characteristic'] === id);
    const [expected] = await sql<Expected>('sex', `''`, `w.code = 'officer'`);

    expect(of('sex')).toMatchObject({
      ...{ refusalHeld: false, preferNotToSay: null },
      ...{ declared: expected?.declared, notRecorded: expected?.notRecorded },
    });
    expect(about.notes).toContain('Not held: the files have no answer that means "prefer not to say".');
    expect(of('age-band')).toMatchObject({ status: 'not-held', total: null, rate: null, gate: null });
    expect(of('religion')).toMatchObject({ status: 'grant-needed', total: null, declared: null });
  });

  it('divides by unit in alphabetical order and by workforce type, as SQL does', async () => {
    const { units, types } = await ask();
    const byUnit = await sql<Expected>('ethnicity', 'u.code', `w.code = 'officer'`);
    const byType = await sql<Expected>('ethnicity', 'w.code', 'true');

    expect(units.map(({ labels }) => labels['unit'])).toEqual([
      ...['east', 'north', 'Not recorded', 'south', 'west'],
    ]);
    for (const expected of byUnit) {
      const row = units.find(({ group }) => group['unit'] === expected.part);
      expect(row && countsOf(row)).toEqual(countsOf(expected));
    }
    for (const expected of byType) {
      const row = types.find(
        ({ group }) => group['workforce-type'] === expected.part && group['characteristic'] === 'ethnicity',
      );
      expect(row && countsOf(row)).toEqual(countsOf(expected));
    }
    expect(byUnit.length).toBe(5);
    expect(byType.length).toBe(4);
  });

  it('has a point for every snapshot up to the day asked about', async () => {
    const line = (await ask()).months.find(({ characteristic }) => characteristic === 'ethnicity');
    const expected = await Promise.all(
      DATES.map(async (asAt) => {
        const [counted] = await sql<Expected>('ethnicity', `''`, `w.code = 'officer'`, asAt);
        return { asAt, ...(counted && countsOf(counted)) };
      }),
    );

    expect(line?.points.map((point) => ({ asAt: point.asAt, ...countsOf(point) }))).toEqual(expected);
    expect((await ask({ asAt: '2025-12-31' })).months[0]?.points).toHaveLength(2);
  });

  it('supposes each verdict of the main groups and of Black heritage', async () => {
    const { verdicts, baseline, characteristics } = await ask();
    const black = verdicts.find(
      ({ grouping, code }) => grouping === 'ethnicity-5-plus-1' && code === 'black',
    );
    const [counted] = characteristics;
    const people = await force.ledger.dataSource.query<{ people: number }[]>(
      `select count(*)::int as people from workforce.spell s
         join workforce.vocabulary c on (c.force, c.dimension, c.id) = (s.force, 'ethnicity', s.ethnicity)
         join workforce.vocabulary w on (w.force, w.dimension, w.id) = (s.force, 'workforce-type', s.workforce_type)
        where s.valid_from <= $1 and s.valid_to > $1 and w.code = 'officer' and c.code = 'B1'`,
      [LATEST],
    );
    const [n = 0, declared = 0, total = 0] = [people[0]?.people, counted?.declared ?? 0, counted?.total ?? 0];

    expect(verdicts.map(({ grouping, code }) => `${grouping}/${code}`)).toEqual([
      ...['asian', 'black', 'mixed', 'white', 'other'].map((code) => `ethnicity-5-plus-1/${code}`),
      ...['black-heritage/black-heritage', 'black-heritage-with-mixed/black-heritage'],
    ]);
    expect(black?.declared?.share).toBeCloseTo(n / declared, 12);
    expect(black?.none?.share).toBeCloseTo(n / total, 12);
    expect(black?.all?.share).toBeCloseTo((n + total - declared) / total, 12);
    // About 200 of 600 invented officers are unknown: nobody's verdict against 10.9 % of the West Midlands could stand.
    expect(black?.all?.verdict).toBe('above');
    expect(baseline?.label).toContain('West Midlands');
  });

  it.each([
    [{ force: 'NONE' }, [404, 'unknown-force']],
    [{ asAt: '2020-01-01' }, [404, 'no-snapshot']],
    [{ asAt: '2025-02-30' }, [422, 'not-a-date']],
    [{ workforceType: 'canary' }, [422, 'unknown-value']],
    [{ characteristic: 'unit' }, [422, 'unknown-dimension']],
    [{ characteristic: 'religion' }, [403, 'grant-needed']],
    [{ workforceType: ['officer'] }, [422, 'invalid-request']],
  ])('refuses %j in plain words', async (question, expected) => {
    expect(await refused(question)).toEqual(expected);
  });

  it('keeps in the audit trail who asked and no value', async () => {
    await ask({ purpose: 'Board of May' });
    const owner = new Client(force.database.address.owner);
    await owner.connect();
    const { rows } = await owner.query<{ detail: object; purpose: string }>(
      `select detail, purpose from audit.event where action = 'quality.ask' order by seq desc limit 1`,
    );
    await owner.end();

    expect(rows[0]).toEqual({
      detail: { asAt: LATEST, workforceType: 'officer', characteristic: 'ethnicity' },
      purpose: 'Board of May',
    });
  });

  it('prints the same at the command line, as JSON and as CSV', async () => {
    const run = (...more: string[]) =>
      runMusterIn(force.app, QUALITY_COMMANDS, '.', [
        ...['query', 'data-quality', '--force', 'EXMP', '--as-at', LATEST],
        ...more,
      ]);
    const { out, no } = await run();
    expect(no).toBeNull();
    expect(dataQualityAnswerSchema.parse(JSON.parse(out))).toEqual(await ask());
    const csv = (await run('--format', 'csv')).out.split('\r\n');
    const [ethnicity] = (await ask()).characteristics;
    expect(csv[0]).toBe('section,asAt,part,characteristic,figure,value,status');
    expect(csv).toContain(`characteristic,${LATEST},,ethnicity,declared,${ethnicity?.declared},shown`);
    expect(csv.some((line) => line.startsWith(`verdict,${LATEST},ethnicity-5-plus-1/black,`))).toBe(true);
    expect((await run('--format', 'xml')).no).toBe('bad-usage: the format is json or csv.');
    expect((await run('--role', 'nobody')).no).toContain('bad-usage');
  });
});

/** Officers whose religion is known for 30, refused by 12 and not answered by 20; in a small unit two have not answered. */
function faithful(): PersonRow[] {
  const officers = (religion: string, count: number, unit: string) =>
    Array.from({ length: count }, (_, at): PersonRow => ({
      person: `${unit[0]}${religion[0]}${at}`,
      codes: {
        'workforce-type': 'officer',
        ethnicity: at % 9 === 0 ? 'PNTS' : 'W1',
        religion,
        unit,
        sex: 'male',
      },
    }));
  return [
    ...officers('christian', 30, 'north'),
    ...officers('prefer-not-to-say', 12, 'north'),
    ...officers('not-answered', 20, 'north'),
    ...officers('christian', 18, 'south'),
    ...officers('not-answered', 2, 'south'),
  ];
}

describe('data quality of what needs a grant, and below the gate', () => {
  let force: OpenForce;

  beforeAll(async () => {
    force = await OpenForce.with({ [LATEST]: faithful() });
    await grantSensitive(force.app, 'test-analyst', ['religion']);
  });
  afterAll(() => force.close());

  const ask = (question: object = {}): Promise<DataQualityAnswer> =>
    force.answer(URL, dataQualityAnswerSchema, { asAt: LATEST, ...question });

  it('counts with a grant, and withholds a unit with fewer than ten without an answer', async () => {
    const { characteristics, units } = await ask({ characteristic: 'religion' });
    const religion = characteristics.find(({ group }) => group['characteristic'] === 'religion');

    // By hand: 48 of 82 declared, 58.5 %; 12 refused and 22 not answered.
    expect(religion).toMatchObject({
      ...{ status: 'shown', total: 82, declared: 48, preferNotToSay: 12, notRecorded: 22 },
      ...{ target: 0.75, gate: 'closed' },
    });
    expect(units.map(({ group, status, total }) => [group['unit'], status, total])).toEqual([
      ['north', 'withheld', null],
      ['south', 'withheld', null],
    ]);
  });

  it('gives no rate for fewer than 25 people, and marks small numbers', async () => {
    const { units } = await ask();

    // By hand: of 20 in the south, 2 of 18 and 1 of 2 preferred not to say: 17 declared.
    expect(units[1]).toMatchObject({
      ...{ status: 'too-few', total: 20, declared: 17, preferNotToSay: 3, rate: null },
      ...{ smallNumber: true, gate: null },
    });
  });
});

describe('verdicts below the gate', () => {
  it('are not said: 50 of 100 declared', async () => {
    const people = Array.from({ length: 100 }, (_, at): PersonRow => ({
      person: `P${at}`,
      codes: {
        'workforce-type': 'officer',
        ethnicity: at < 50 ? (at < 5 ? 'B1' : 'W1') : 'NS',
        unit: 'north',
      },
    }));
    const force = await OpenForce.with({ [LATEST]: people });
    const { verdicts, characteristics } = await force.answer(URL, dataQualityAnswerSchema, { asAt: LATEST });
    await force.close();

    expect(characteristics[0]).toMatchObject({ rate: 0.5, gate: 'closed' });
    expect(verdicts.length).toBeGreaterThan(5);
    expect(
      verdicts.every(({ declared, none, all, survives }) => !declared && !none && !all && survives === null),
    ).toBe(true);
  });
});
