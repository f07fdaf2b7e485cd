import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ComparatorYear, packComparatorYears, unpackComparatorYears } from '@muster/domain';
import { readTable } from '../read-table';
import { checkWholeCountry } from './check-whole-country';
import { readPublishedTable } from './read-published-table';

const FIXTURES = join(__dirname, '../../fixtures/comparators');
const WEST_MIDLANDS = 'E23000014';

const readBytes = (bytes: Uint8Array) => {
  const reading = readTable(undefined, 2_000);
  reading.write(bytes);
  return readPublishedTable(reading.finish());
};
const readFile = (path: string) => readBytes(readFileSync(join(FIXTURES, path)));
const readText = (text: string) => readBytes(new TextEncoder().encode(text));
const headcount = (years: readonly ComparatorYear[], year: number, column: RegExp) => {
  const found = years.find((each) => each.year === year);
  const figures = found?.forces.get(WEST_MIDLANDS)?.headcount ?? [];
  return (found?.columns ?? []).reduce(
    (sum, name, at) => sum + (column.test(name) ? (figures[at] ?? 0) : 0),
    0,
  );
};
const OFFICERS =
  '(constable|sergeant|inspector|chief-inspector|superintendent|chief-superintendent|chief-officer)';

describe('the published table of the police workforce', () => {
  const { id, years, issues } = readFile('ok/police-workforce.csv');

  it('is read as it was published', () => {
    expect([id, issues, years.map(({ year }) => year)]).toEqual(['police-workforce', [], [2020, 2021, 2022]]);
  });

  // Home Office: West Midlands, 2,700 women of 7,706 officers at 31 March 2022.
  it('counts the officers of West Midlands', () => {
    expect(headcount(years, 2022, new RegExp(`^female/${OFFICERS}$`))).toBe(2_700);
    expect(headcount(years, 2022, new RegExp(`/${OFFICERS}$`))).toBe(7_706);
  });

  it('knows two answers to sex until 2020 and five from 2021', () => {
    const sexes = years.map(({ columns }) => new Set(columns.map((column) => column.split('/')[0])).size);
    expect(sexes).toEqual([2, 5, 5]);
  });

  it('gives the same years back when it is packed and unpacked', () => {
    expect(unpackComparatorYears({ blocks: packComparatorYears(years) })).toEqual(years);
  });

  it('stands for England and Wales only with every force', () => {
    const issues = checkWholeCountry(years);
    expect(issues.map(({ code, found, count }) => [code, found, count])).toEqual([
      ['published-forces-missing', '2020', 41],
      ['published-forces-missing', '2021', 41],
      ['published-forces-missing', '2022', 41],
    ]);
  });
});

describe('the published table of officers by ethnic group', () => {
  const { id, years, issues } = readFile('ok/officers-by-ethnicity.csv');

  it('is read with dashes as zero, thousands separators and empty columns at its end', () => {
    expect([id, issues]).toEqual(['officers-by-ethnicity', []]);
  });

  // Home Office: officers of West Midlands, and Black officers among them, at 31 March 2003 to 2006.
  it.each([
    [2003, 7_934, 125],
    [2004, 8_125, 131],
    [2005, 8_281, 127],
    [2006, 8_316, 133],
  ])('counts the officers of West Midlands at 31 March %i', (year, officers, black) => {
    expect([headcount(years, year, /./), headcount(years, year, /\/black$/)]).toEqual([officers, black]);
  });
});

describe('what drifts from year to year', () => {
  const HEADER = 'As at 31 March...,GEO CODE,Force Name,Region,Gender,Rank,Worker type,Headcount,FTE';
  const row = (force: string, date = '2022') =>
    `${date},E23000035,${force},South West,female,POLICE SUPPORT VOLUNTEER,Police Support Volunteer,"1,204", - `;

  it.each([
    ['Devon & Cornwall', '2022'],
    ['Devon and Cornwall', '2022-03-01'],
    ['DEVON  AND CORNWALL', '31/03/2022'],
    ['Devon & Cornwall', '31 March 2022'],
  ])('reads %s at %s', (force, date) => {
    const { years, issues } = readText(`${HEADER}\n${row(force, date)}\n`);
    expect(issues).toEqual([]);
    expect(years[0]).toMatchObject({ year: 2022, columns: ['female/police-support-volunteer'] });
    expect(years[0]?.forces.get('E23000035')).toEqual({ headcount: [1_204], fte: [0] });
  });

  it('tells the force of West Midlands from its region by the code', () => {
    const { years } = readText(
      `${HEADER}\n2022,E23000015,Staffordshire,West Midlands,Male,Sergeant,police officer,3,3\n`,
    );
    expect([...(years[0]?.forces.keys() ?? [])]).toEqual(['E23000015']);
  });
});

describe('a file that is not as published', () => {
  const files = readdirSync(join(FIXTURES, 'not-ok')).map((file) => file.replace('.csv', ''));
  const checks = readdirSync(join(__dirname, 'checks')).map(
    (file) => /^check-(.+)\.ts$/.exec(file)?.[1] ?? '',
  );

  it('has a fixture for every check', () => {
    // Forces that are missing are counted once a table is read: see above.
    const ofFiles = checks.filter((code) => code !== 'published-forces-missing');
    expect(files).toEqual(expect.arrayContaining(ofFiles));
  });

  it.each(files)('%s is named, in whole sentences, and nothing else is', (code) => {
    const { issues } = readFile(`not-ok/${code}.csv`);
    expect(issues.map((issue) => issue.code)).toEqual([code]);
    expect(issues[0]?.message).toMatch(/^["A-Z0-9].*\.$/);
    expect(issues[0]?.repair).toMatch(/^[A-Z].*\.$/);
  });

  it('names the value and its rows, and drops nothing silently', () => {
    const { issues, years } = readFile('not-ok/published-value-unknown.csv');
    expect(issues[0]).toMatchObject({
      found: 'Corporal',
      column: 'rank_description',
      rows: [3, 4],
      count: 2,
    });
    expect(years).toEqual([]);
  });
});
