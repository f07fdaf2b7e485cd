const ETHNICITY_2021: Record<string, string> = {
  'Asian, Asian British or Asian Welsh: Bangladeshi': 'asian-bangladeshi',
  'Asian, Asian British or Asian Welsh: Chinese': 'asian-chinese',
  'Asian, Asian British or Asian Welsh: Indian': 'asian-indian',
  'Asian, Asian British or Asian Welsh: Pakistani': 'asian-pakistani',
  'Asian, Asian British or Asian Welsh: Other Asian': 'asian-other',
  'Black, Black British, Black Welsh, Caribbean or African: African': 'black-african',
  'Black, Black British, Black Welsh, Caribbean or African: Caribbean': 'black-caribbean',
  'Black, Black British, Black Welsh, Caribbean or African: Other Black': 'black-other',
  'Mixed or Multiple ethnic groups: White and Asian': 'mixed-white-and-asian',
  'Mixed or Multiple ethnic groups: White and Black African': 'mixed-white-and-black-african',
  'Mixed or Multiple ethnic groups: White and Black Caribbean': 'mixed-white-and-black-caribbean',
  'Mixed or Multiple ethnic groups: Other Mixed or Multiple ethnic groups': 'mixed-other',
  'White: English, Welsh, Scottish, Northern Irish or British': 'white-british',
  'White: Irish': 'white-irish',
  'White: Gypsy or Irish Traveller': 'white-gypsy-or-irish-traveller',
  'White: Roma': 'white-roma',
  'White: Other White': 'white-other',
  'Other ethnic group: Arab': 'other-arab',
  'Other ethnic group: Any other ethnic group': 'other-any',
};

const ETHNICITY_2011: Record<string, string> = {
  'Asian/Asian British: Bangladeshi': 'asian-bangladeshi',
  'Asian/Asian British: Chinese': 'asian-chinese',
  'Asian/Asian British: Indian': 'asian-indian',
  'Asian/Asian British: Pakistani': 'asian-pakistani',
  'Asian/Asian British: Other Asian': 'asian-other',
  'Black/African/Caribbean/Black British: African': 'black-african',
  'Black/African/Caribbean/Black British: Caribbean': 'black-caribbean',
  'Black/African/Caribbean/Black British: Other Black': 'black-other',
  'Mixed/multiple ethnic group: White and Asian': 'mixed-white-and-asian',
  'Mixed/multiple ethnic group: White and Black African': 'mixed-white-and-black-african',
  'Mixed/multiple ethnic group: White and Black Caribbean': 'mixed-white-and-black-caribbean',
  'Mixed/multiple ethnic group: Other Mixed': 'mixed-other',
  'White: English/Welsh/Scottish/Northern Irish/British': 'white-british',
  'White: Irish': 'white-irish',
  'White: Gypsy or Irish Traveller': 'white-gypsy-or-irish-traveller',
  'White: Other White': 'white-other',
  'Other ethnic group: Arab': 'other-arab',
  'Other ethnic group: Any other ethnic group': 'other-any',
};

/** One census table to convert: which files hold it and which of their columns mean which category. */
export interface CensusTable {
  readonly id: string;
  readonly label: string;
  readonly sourceTable: string;
  readonly base: string;
  readonly dimension: string;
  readonly classification: string;
  readonly year: 2011 | 2021;
  /** Largest difference between the parts and the published total that the publisher's perturbation explains. */
  readonly tolerance: number;
  /** Column of the published population, in `totals`; null where none of the same base is at hand. */
  readonly compared: boolean;
  readonly areas: readonly ('police-force-area' | 'local-authority')[];
  readonly file: string;
  readonly columns: Readonly<Record<string, string>>;
}

const ALL_AREAS = ['police-force-area', 'local-authority'] as const;

/** The baselines that ship. `{area}` in a file name stands for the kind of area. */
export const CENSUS_TABLES: readonly CensusTable[] = [
  {
    id: 'census-2021-ethnicity-all-ages',
    label: 'Census 2021, ethnic group, all ages',
    sourceTable: 'TS021',
    base: 'all-ages',
    dimension: 'ethnicity',
    classification: 'ethnicity-census-2021',
    year: 2021,
    tolerance: 50,
    compared: true,
    areas: ALL_AREAS,
    file: 'ethnicity-2021-by-{area}.csv',
    columns: ETHNICITY_2021,
  },
  {
    id: 'census-2011-ethnicity-all-ages',
    label: 'Census 2011, ethnic group, all ages',
    sourceTable: 'QS201EW',
    base: 'all-ages',
    dimension: 'ethnicity',
    classification: 'ethnicity-census-2011',
    year: 2011,
    tolerance: 0,
    compared: true,
    areas: ['local-authority'],
    file: 'ethnicity-2011-west-midlands.csv',
    columns: ETHNICITY_2011,
  },
  {
    id: 'census-2021-sex-all-ages',
    label: 'Census 2021, sex, all ages',
    sourceTable: 'TS008',
    base: 'all-ages',
    dimension: 'sex',
    classification: 'sex',
    year: 2021,
    tolerance: 0,
    compared: true,
    areas: ALL_AREAS,
    file: 'sex-and-working-age-2021-by-{area}.csv',
    columns: { total_females: 'female', total_males: 'male' },
  },
  {
    id: 'census-2021-sex-16-64',
    label: 'Census 2021, sex, ages 16 to 64',
    sourceTable: 'Usual residents by sex and age',
    base: '16-64',
    dimension: 'sex',
    classification: 'sex',
    year: 2021,
    tolerance: 0,
    compared: false,
    areas: ALL_AREAS,
    file: 'sex-and-working-age-2021-by-{area}.csv',
    columns: { working_age_16_64_females: 'female', working_age_16_64_males: 'male' },
  },
  {
    id: 'census-2021-disability-all-ages',
    label: 'Census 2021, disability under the Equality Act, all ages',
    sourceTable: 'TS038',
    base: 'all-ages',
    dimension: 'disability',
    classification: 'disability',
    year: 2021,
    tolerance: 120,
    compared: true,
    areas: ['police-force-area'],
    file: 'disability-2021-by-{area}.csv',
    columns: {
      'Disabled under the Equality Act': 'disabled',
      'Not disabled under the Equality Act': 'not-disabled',
    },
  },
  {
    id: 'census-2021-religion-all-ages',
    label: 'Census 2021, religion, all ages',
    sourceTable: 'TS030',
    base: 'all-ages',
    dimension: 'religion',
    classification: 'religion-census-2021',
    year: 2021,
    tolerance: 120,
    compared: true,
    areas: ['police-force-area'],
    file: 'religion-2021-by-{area}.csv',
    columns: {
      Buddhist: 'buddhist',
      Christian: 'christian',
      Hindu: 'hindu',
      Jewish: 'jewish',
      Muslim: 'muslim',
      Sikh: 'sikh',
      'Other religion': 'other-religion',
      'No religion': 'no-religion',
      'Not answered': 'not-answered',
    },
  },
  {
    id: 'census-2021-orientation-16-and-over',
    label: 'Census 2021, sexual orientation, ages 16 and over',
    sourceTable: 'TS077',
    base: '16-and-over',
    dimension: 'orientation',
    classification: 'orientation-census-2021',
    year: 2021,
    tolerance: 0,
    compared: false,
    areas: ['police-force-area'],
    file: 'sexual-orientation-16plus-2021-by-{area}.csv',
    columns: {
      Bisexual: 'bisexual',
      'Gay or Lesbian': 'gay-or-lesbian',
      'Straight or Heterosexual': 'straight-or-heterosexual',
      'All other sexual orientations': 'other-orientation',
      'Not answered': 'not-answered',
    },
  },
];
