import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  COMPARATOR_RANKS,
  comparatorTableSchema,
  type ComparatorYear,
  unpackComparatorYears,
} from '@muster/domain';
import { checkWholeCountry } from './check-whole-country';

const FOLDER = join(__dirname, '../../../../definitions/comparators');
const yearsOf = (id: string) =>
  unpackComparatorYears(
    comparatorTableSchema.parse(JSON.parse(readFileSync(join(FOLDER, `${id}.json`), 'utf8'))),
  );
const OFFICERS = new Set(
  COMPARATOR_RANKS.filter(({ workerType }) => workerType === 'officer').map(({ code }) => code),
);

function sum(
  years: readonly ComparatorYear[],
  year: number,
  force: string | null,
  wanted: (column: string) => boolean,
) {
  const found = years.find((each) => each.year === year);
  const forces = [...(found?.forces ?? [])].filter(([code]) => force === null || code === force);
  const add = (measure: 'headcount' | 'fte') =>
    forces.reduce(
      (all, [, figures]) =>
        all +
        (found?.columns ?? []).reduce(
          (part, name, at) => part + (wanted(name) ? (figures[measure][at] ?? 0) : 0),
          0,
        ),
      0,
    );
  return { headcount: add('headcount'), fte: add('fte') / 100 };
}
const isOfficer = (column: string) => OFFICERS.has(column.split('/')[1] ?? '');

/** Expected: published by the Home Office. */
describe('the comparators that ship', () => {
  const workforce = yearsOf('police-workforce');
  const ethnicity = yearsOf('officers-by-ethnicity');

  it('hold 43 forces in every year', () => {
    expect(workforce.map(({ year, forces }) => [year, forces.size])).toEqual(
      Array.from({ length: 16 }, (_, at) => [2007 + at, 43]),
    );
    expect(ethnicity.map(({ year, forces }) => [year, forces.size])).toEqual(
      [2003, 2004, 2005, 2006].map((year) => [year, 43]),
    );
  });

  it.each([
    [2009, 143_769],
    [2020, 129_110],
    [2022, 140_228],
  ])('add up to the full-time posts of officers in England and Wales at 31 March %i', (year, fte) => {
    expect(Math.round(sum(workforce, year, null, isOfficer).fte)).toBe(fte);
  });

  it('agree with every total that is known, and are found out when one differs', () => {
    expect(checkWholeCountry(workforce)).toEqual([]);
    expect(checkWholeCountry(workforce, new Map([[2022, 140_300]]))).toMatchObject([
      { code: 'published-total-differs', found: '31 March 2022' },
    ]);
  });

  it('have 2,700 women among 7,706 officers of West Midlands at 31 March 2022', () => {
    const women = sum(
      workforce,
      2022,
      'E23000014',
      (column) => isOfficer(column) && column.startsWith('female/'),
    );
    expect([women.headcount, sum(workforce, 2022, 'E23000014', isOfficer).headcount]).toEqual([2_700, 7_706]);
  });

  it.each([
    [2003, 7_934, 125],
    [2004, 8_125, 131],
    [2005, 8_281, 127],
    [2006, 8_316, 133],
  ])('have the officers of West Midlands, and Black officers, at 31 March %i', (year, officers, black) => {
    expect([
      sum(ethnicity, year, 'E23000014', () => true).headcount,
      sum(ethnicity, year, 'E23000014', (column) => column.endsWith('/black')).headcount,
    ]).toEqual([officers, black]);
  });
});
