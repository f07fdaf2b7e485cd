/** What a sentence has to know beside the row. */
export interface SentenceContext {
  /** Label of the measured group: `Black`. */
  readonly group: string;
  /** Whom the figures count: `officers`. */
  readonly people: string;
  /** Whom the share is a share of: `declared officers`. */
  readonly denominator: string;
  /** The part of the workforce that is the denominator (`Sergeant`), or null for all of it. */
  readonly part: string | null;
  /** Label of the measured dimension: `Ethnicity`. */
  readonly dimension: string;
}
