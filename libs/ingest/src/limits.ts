/** How much of a file is read before it is refused. Sizes in bytes. Generous for any police workforce, small enough
 *  that no file can exhaust memory. */
export const LIMITS = {
  /** First bytes that are held back to tell the encoding, the kind of file and the delimiter. */
  head: 8_192,
  field: 4_096,
  line: 1_048_576,
  columns: 200,
  /** Data rows, blank ones included. */
  rows: 5_000_000,
  /** Data rows of an event feed. */
  events: 200_000,
  /** Data rows that are searched for personal data before the first row leaves the screen. */
  sampleRows: 1_000,
  /** Characters of a value of an open list (units, contracts, extra dimensions). */
  openValue: 60,
  /** Different values of one open list. */
  openValues: 10_000,
  extraDimensions: 6,
  /** Row numbers that an issue names. */
  namedRows: 10,
  /** Different unknown values that are named per column; more than that means a wrong column, and none is named. */
  namedValues: 20,
} as const;
