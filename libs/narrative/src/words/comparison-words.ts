/** Who is compared with whom, and in what. */
export interface ComparisonWords {
  /** `Black officers`. */
  readonly group: string;
  /** `White officers`. */
  readonly comparator: string;
  /** `leave`, `be promoted`. */
  readonly infinitive: string;
  /** `left`, `were promoted`. */
  readonly past: string;
  readonly eventIs: 'wanted' | 'unwanted';
  /** The part of the workforce (`Sergeant`), or null for all of it. */
  readonly part: string | null;
}
