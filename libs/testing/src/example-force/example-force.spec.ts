import { type WorkforceType } from '@muster/domain';
import { type ExamplePerson } from './example-person';
import { PUBLISHED_ETHNICITY } from './ethnicity-shares';
import { formatExampleMonth } from './format-example-month';
import { formatPromotionProcess } from './format-promotion-process';
import { PUBLISHED_OFFICER_LEAVERS, PUBLISHED_OFFICERS } from './leaver-routes';
import { rankBasis } from './rank-basis';
import { EXAMPLE_FORCE, simulateExampleForce } from './simulate-example-force';
import { PUBLISHED_POSTS } from './workforce-shape';

interface Counts {
  readonly asAt: string;
  readonly heads: number;
  readonly by: ReadonlyMap<string, number>;
  readonly officerExits: ReadonlyMap<string, number>;
}

function tally(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

const COMPARED = new Set(['2021-04-30', '2022-03-31', '2022-12-31', '2026-03-31']);
const months: Counts[] = [];
const rows: string[] = [];
beforeAll(() => {
  for (const { asAt, people } of simulateExampleForce(EXAMPLE_FORCE)) {
    const inPost = people.filter(({ left }) => left === null);
    const keysOf = ({ type, sex, rank, ethnicity }: ExamplePerson) => [
      type,
      `${type} ${sex}`,
      `${type} ${rank}`,
      ethnicity,
    ];
    const exits = people.flatMap(({ type, left }) => (left && type === 'officer' ? [left.reason] : []));
    const by = tally(COMPARED.has(asAt) ? inPost.flatMap(keysOf) : []);
    months.push({ asAt, heads: inPost.length, by, officerExits: tally(exits) });
  }
});
afterAll(() =>
  process.stdout.write(`\nExample Constabulary beside the published figures\n${rows.join('\n')}\n`),
);

/** Prints one line of the comparison and gives the difference in points. */
function pointsApart(what: string, date: string, published: number, ours: number): number {
  const pad = (value: number) => value.toFixed(2).padStart(7);
  rows.push(
    `${date}  ${what.padEnd(48)} published ${pad(published)}  example ${pad(ours)}  apart ${pad(ours - published)}`,
  );
  return Math.abs(ours - published);
}
const at = (asAt: string): Counts => {
  const month = months.find((each) => each.asAt === asAt);
  if (!month) throw new Error(`no month ${asAt}`);
  return month;
};
const percent = (part: number | undefined, whole: number | undefined) => (100 * (part ?? 0)) / (whole ?? 0);

describe('the example force', () => {
  it('has 14,000 people in each of 60 months up to 31 March 2026', () => {
    expect(months.map(({ asAt }) => asAt).filter((_, index) => index % 59 === 0)).toEqual([
      '2021-04-30',
      '2026-03-31',
    ]);
    expect(months).toHaveLength(60);
    for (const { heads } of months) expect(Math.abs(heads - 14_000)).toBeLessThanOrEqual(20);
  });

  // West Midlands Police, freedom of information request 29A/23, whole force, 1 January 2023.
  it.each(Object.entries(PUBLISHED_ETHNICITY))(
    'is within a point of the published share: %s',
    (ethnicity, published) => {
      for (const date of ['2022-12-31', '2026-03-31']) {
        const { by, heads } = at(date);
        expect(pointsApart(ethnicity, date, published, percent(by.get(ethnicity), heads))).toBeLessThan(1);
      }
    },
  );

  // The same table: 15.3 % ethnic minorities, White minorities not counted.
  it('is within a point of the published share of ethnic minorities (excluding White minorities)', () => {
    for (const date of ['2021-04-30', '2022-12-31', '2026-03-31']) {
      const { by, heads } = at(date);
      const minorities = [...by].filter(([key]) => /^(Asian|Black|Mixed|Other): /.test(key));
      const ours = percent(
        minorities.reduce((sum, [, count]) => sum + count, 0),
        heads,
      );
      expect(pointsApart('Ethnic minorities (excluding White minorities)', date, 15.3, ours)).toBeLessThan(1);
    }
  });

  // Home Office, police workforce, West Midlands, 31 March 2022, headcount by worker type and sex.
  it.each<[WorkforceType, number, number]>([
    ['officer', 2700, 5006],
    ['pcso', 221, 229],
    ['designated', 59, 58],
    ['staff', 2449, 1497],
    ['special', 68, 236],
  ])('is within a point of the published share of women: %s', (type, women, men) => {
    for (const date of ['2022-03-31', '2026-03-31']) {
      const { by } = at(date);
      const ours = percent(by.get(`${type} Female`), by.get(type));
      expect(pointsApart(`women, ${type}`, date, percent(women, women + men), ours)).toBeLessThan(1);
    }
  });

  // Home Office, police workforce, West Midlands, 31 March 2022: 7,706 officers.
  it.each([
    ['Constable', 6135],
    ['Sergeant', 1101],
    ['Inspector', 313],
    ['Chief Inspector', 83],
    ['Superintendent', 46],
    ['Chief Superintendent', 24],
    ['Chief Officer', 4],
  ])('is within a point of the published share of officers: %s', (rank, published) => {
    for (const date of ['2022-03-31', '2026-03-31']) {
      const { by } = at(date);
      const ours = percent(by.get(`officer ${rank}`), by.get('officer'));
      expect(pointsApart(`officers, ${rank}`, date, percent(published, 7706), ours)).toBeLessThan(1);
    }
  });

  // West Midlands Police Federation, year to 31 March 2023: 178 + 30 + 228 + 67 + 8 = 511.
  it.each(Object.entries(PUBLISHED_OFFICER_LEAVERS))(
    'is within a tenth of the published leavers: %s',
    (route, published) => {
      const year = months.filter(({ asAt }) => asAt > '2022-03-31' && asAt <= '2023-03-31');
      const ours = year.reduce((sum, { officerExits }) => sum + (officerExits.get(route) ?? 0), 0);
      const expected = (published * (at('2022-03-31').by.get('officer') ?? 0)) / 7706;
      pointsApart(`officers leaving in the year: ${route}`, '2023-03-31', expected, ours);
      expect(Math.abs(ours - expected) / expected).toBeLessThan(0.1);
    },
  );

  it('states the published figures that it is built from', () => {
    expect(PUBLISHED_POSTS.reduce((sum, { Female, Male }) => sum + Female + Male, 0)).toBe(12_523);
    expect(PUBLISHED_OFFICERS).toBe(7706);
  });
});

describe('formatExampleMonth', () => {
  const small = { ...EXAMPLE_FORCE, people: 200, months: 14 };
  const files = () => Array.from(simulateExampleForce(small), formatExampleMonth);

  it('writes the same files again', () => {
    expect(files()).toEqual(files());
  });

  it('writes a header and cells without commas or quotes', () => {
    const [header, ...lines] = (files()[0] ?? '').trimEnd().split('\n');

    expect(header).toMatch(/^Staff number,Workforce type,.*,Leaving date,Leaving reason$/);
    expect(lines.every((line) => line.split(',').length === 17)).toBe(true);
    expect(files().join('')).not.toContain('"');
  });

  it('lists those who left in the month with day and reason, once', () => {
    const leavers = files().flatMap((text) =>
      text.split('\n').filter((line) => /,20\d\d-\d\d-\d\d,[A-Z]/.test(line)),
    );

    expect(leavers.length).toBeGreaterThan(5);
    expect(new Set(leavers.map((line) => line.split(',')[0])).size).toBe(leavers.length);
  });
});

describe('rankBasis', () => {
  it('begins some ranks as temporary and makes them substantive within eighteen months, for good', () => {
    const person = (number: number) => ({
      ...{ number: String(number), rank: 'Sergeant', rankSince: 20_000, joined: 18_000 },
    });
    const everybody = Array.from({ length: 400 }, (_, number) =>
      Array.from({ length: 60 }, (_, month) => rankBasis(person(100_000 + number), 20_000 + month * 30)),
    );
    const temporary = everybody.filter(([first]) => first === 'Temporary');

    expect(temporary.length).toBeGreaterThan(60);
    expect(temporary.length).toBeLessThan(140);
    for (const months of temporary) {
      const until = months.indexOf('Substantive');
      expect(until).toBeGreaterThanOrEqual(6);
      expect(until).toBeLessThanOrEqual(18);
      expect(months.slice(until)).not.toContain('Temporary');
    }
  });

  it('leaves constables alone', () => {
    const constable = { number: '100004', rank: 'Constable', rankSince: 20_000, joined: 18_000 };

    expect(rankBasis(constable, 20_010)).toBe('Substantive');
  });
});

describe('formatPromotionProcess', () => {
  it('has a row for each ethnicity and one for all, in which no stage has more people than the one before', () => {
    const [month] = simulateExampleForce({ ...EXAMPLE_FORCE, people: 2000, months: 1 });
    if (!month) throw new Error('no month');
    const text = formatPromotionProcess(month, 7);
    const [header, ...lines] = text.trimEnd().split('\n');
    const rows = lines.map((line) => line.split(',').slice(1).map(Number));
    const all = rows.pop() ?? [];

    expect(header).toBe('Ethnicity,Eligible,Applied,Passed the exam,Shortlisted,Passed the board,Promoted');
    for (const row of [...rows, all]) expect(row).toEqual(row.toSorted((a, b) => b - a));
    expect(all).toEqual(all.map((_, at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0)));
    expect(all[0]).toBeGreaterThan(200);
    expect(formatPromotionProcess(month, 7)).toBe(text);
  });
});
