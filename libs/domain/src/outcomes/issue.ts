/** Something wrong (or worth knowing) in data that a user brought. Issues are collected and shown together, grouped by
 *  the repair they need; they are never thrown. A sensitive value is never part of any field. */
export interface Issue {
  /** Stable kebab-case code; one check owns it. */
  readonly code: string;
  /** An error stops the import; a warning is shown and the import may go on. */
  readonly severity: 'error' | 'warning';
  /** One sentence in plain words: what was found and where. */
  readonly message: string;
  /** One sentence: what the person can do about it. */
  readonly repair: string;
  /** How many rows have this problem. 1 for a problem of the whole file. */
  readonly count: number;
  /** Column header as it stands in the file, where one column is concerned. */
  readonly column?: string;
  /** First row numbers concerned (1 = header), at most ten. */
  readonly rows?: readonly number[];
  /** What was expected, in words. */
  readonly expected?: string;
  /** The value found, only for columns whose values are not sensitive. */
  readonly found?: string;
}
