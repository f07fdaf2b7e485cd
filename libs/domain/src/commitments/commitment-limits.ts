/** Least and most characters of the texts of a commitment, the same in forms, files and the database. */
export const COMMITMENT_LIMITS = {
  title: [3, 200],
  owner: [3, 80],
  forum: [2, 80],
  nextStep: [3, 300],
  evidence: [3, 500],
  section: [1, 120],
  targetOf: [3, 120],
  assumedFrom: [3, 200],
} as const satisfies Readonly<Record<string, readonly [least: number, most: number]>>;
