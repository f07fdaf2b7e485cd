/** The dimensions along which people are counted. Ids are the same in URLs, commands, columns and screens. */
export const DIMENSIONS = {
  'workforce-type': { label: 'Workforce type', characteristic: false, sensitive: false },
  rank: { label: 'Rank or grade', characteristic: false, sensitive: false },
  unit: { label: 'Unit', characteristic: false, sensitive: false },
  contract: { label: 'Contract', characteristic: false, sensitive: false },
  'rank-basis': { label: 'Rank held as', characteristic: false, sensitive: false },
  'assignment-status': { label: 'Assignment status', characteristic: false, sensitive: false },
  ethnicity: { label: 'Ethnicity', characteristic: true, sensitive: false },
  sex: { label: 'Sex', characteristic: true, sensitive: false },
  'age-band': { label: 'Age band', characteristic: true, sensitive: false },
  disability: { label: 'Disability', characteristic: true, sensitive: true },
  religion: { label: 'Religion', characteristic: true, sensitive: true },
  orientation: { label: 'Sexual orientation', characteristic: true, sensitive: true },
} as const;

/** A dimension that every force may hold. `characteristic`: a personal characteristic, with declared and undeclared
 *  states. `sensitive`: its values never stand in a URL, a log or an error. */
export type StandardDimension = keyof typeof DIMENSIONS;

/** A standard dimension or an extra one that a force's mapping declares as `extra:<id>`. */
export type Dimension = StandardDimension | `extra:${string}`;
