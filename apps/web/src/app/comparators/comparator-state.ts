/** The four questions of the page. */
export const COMPARATOR_QUESTIONS = [
  { show: 'forces', label: 'Women by force' },
  { show: 'ranks', label: 'Women by rank' },
  { show: 'trend', label: 'Women over time' },
  { show: 'ethnicity', label: 'Ethnicity and rank, 2003 to 2006' },
] as const;
export type ComparatorQuestionId = (typeof COMPARATOR_QUESTIONS)[number]['show'];

/** What the page shows, as it stands in its address. Everything is public. */
export interface ComparatorState {
  readonly show: ComparatorQuestionId;
  readonly year: number;
  readonly workerType: string;
  /** Empty: all ranks together. */
  readonly rank: string;
  /** Empty: everybody. Narrows ethnic groups only. */
  readonly sex: string;
  /** The force that is looked at: a geographic code, or `england-and-wales`. */
  readonly area: string;
  /** Further forces of the trend. */
  readonly beside: readonly string[];
}

/** Code of the sum of all forces. */
export const WHOLE_COUNTRY = 'england-and-wales';
