/** What a column of a published table means. */
export type PublishedColumn =
  | 'year'
  | 'geo-code'
  | 'force'
  | 'region'
  | 'sex'
  | 'rank'
  | 'worker-type'
  | 'ethnicity'
  | 'ethnic-group'
  | 'headcount'
  | 'fte';

/** The names under which the Home Office has published each column, folded (see `foldWord`). A name that is not here is
 *  not guessed at. `words`: how a message names the column. */
export const PUBLISHED_COLUMNS: readonly {
  readonly column: PublishedColumn;
  readonly words: string;
  readonly names: readonly string[];
}[] = [
  {
    column: 'year',
    words: 'As at 31 March',
    names: ['asat31march', 'date', 'year', 'asat', 'snapshotdate', 'yearasat31march'],
  },
  { column: 'geo-code', words: 'Geo code', names: ['geocode', 'geographycode', 'areacode', 'forcecode'] },
  { column: 'force', words: 'Force name', names: ['forcename', 'force', 'policeforce', 'policeforcename'] },
  { column: 'region', words: 'Region', names: ['region', 'regionname'] },
  { column: 'sex', words: 'Sex', names: ['sex', 'gender'] },
  { column: 'rank', words: 'Rank description', names: ['rankdescription', 'rank', 'rankorrole'] },
  { column: 'worker-type', words: 'Worker type', names: ['workertype', 'workforcetype', 'employmenttype'] },
  { column: 'ethnicity', words: 'Ethnicity', names: ['ethnicity'] },
  { column: 'ethnic-group', words: 'Ethnic group', names: ['ethnicgroup', 'broadethnicgroup'] },
  { column: 'headcount', words: 'Total (headcount)', names: ['totalheadcount', 'headcount', 'totalhc'] },
  {
    column: 'fte',
    words: 'Total (FTE)',
    names: ['totalfte', 'fte', 'totalfulltimeequivalent', 'totalfulltimeequivalents'],
  },
];
