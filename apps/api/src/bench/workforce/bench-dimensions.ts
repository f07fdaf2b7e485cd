/** What every person of the invented workforce has: a code from 1 on of each dimension, spread as the shares say. */
export const BENCH_DIMENSIONS = [
  { dimension: 'workforce-type', column: 'workforce_type', shares: [62, 30, 4, 2, 2] },
  { dimension: 'rank', column: 'rank', shares: [700, 170, 70, 30, 15, 10, 5] },
  { dimension: 'unit', column: 'unit', shares: Array.from({ length: 18 }, (_, at) => 18 - at / 2) },
  { dimension: 'contract', column: 'contract', shares: [90, 7, 3] },
  {
    dimension: 'ethnicity',
    column: 'ethnicity',
    shares: [770, 20, 1, 25, 8, 4, 8, 7, 22, 25, 12, 4, 10, 15, 12, 4, 3, 8, 42],
  },
  { dimension: 'sex', column: 'sex', shares: [65, 35] },
  { dimension: 'age-band', column: 'age_band', shares: Array.from({ length: 10 }, () => 1) },
  { dimension: 'disability', column: 'disability', shares: [6, 80, 14] },
  { dimension: 'religion', column: 'religion', shares: [35, 33, 4, 3, 2, 1, 2, 20] },
  { dimension: 'orientation', column: 'orientation', shares: [75, 3, 3, 1, 18] },
] as const;

/** Position in `GROUPS` of each ethnicity code, from code 0 (not held) on. */
export const ETHNICITY_GROUPS = [5, 3, 3, 3, 3, 2, 2, 2, 2, 0, 0, 0, 0, 0, 1, 1, 1, 4, 4, 5];

export const GROUPS = ['asian', 'black', 'mixed', 'white', 'other', 'unknown'] as const;
