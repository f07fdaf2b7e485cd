import { type ScreenRequest } from '../screen-snapshot.types';

/** When a check can be made. `request`: before the file. `head`: on its first bytes. `bytes`: while records are split.
 *  `header`: on the column names. `row` and `cell`: on each row. `sample`: on values, for personal data. `whole`: at the
 *  end. `event`: on the rows of an event feed. `outside`: by the caller, who reads and unpacks the file. */
export type CheckStage =
  'request' | 'head' | 'bytes' | 'header' | 'row' | 'cell' | 'sample' | 'whole' | 'event' | 'outside';

/** What a message may mention: how many rows, in which column, and a value that is not sensitive. */
export interface CheckFacts {
  readonly count: number;
  readonly column?: string;
  readonly found?: string;
}

/** One thing that can be wrong with a file, and the words for it. */
export interface Check {
  /** Stable, kebab-case, never reused: the code of the issues it makes and the name of its fixture. */
  readonly code: string;
  readonly stage: CheckStage;
  readonly severity: 'error' | 'warning';
  /** Reading on is pointless, or must not happen. */
  readonly hopeless?: true;
  readonly message: (facts: CheckFacts) => string;
  readonly repair: string;
  readonly expected?: string;
}

/** One finding of a check that looks at the request or the header. */
export interface Finding {
  readonly column?: string;
  readonly found?: string;
  /** When it is not that of the check. */
  readonly severity?: 'error' | 'warning';
}

/** A check of the mapping, the as-at date and the lists of categories, before a byte is read. */
export interface RequestCheck extends Check {
  readonly stage: 'request';
  readonly find: (request: ScreenRequest) => readonly Finding[];
}

/** A check of the first bytes of a file (at most `LIMITS.head`). */
export interface HeadCheck extends Check {
  readonly stage: 'head';
  readonly fails: (head: Uint8Array) => boolean;
}

/** The header of a file, with what the mapping makes of it (nothing when a file is only looked at). */
export interface HeaderFacts {
  /** Trimmed names in file order; may be empty strings. */
  readonly names: readonly string[];
  /** Columns (as written in the mapping) that are read, and those that may hold personal identifiers. */
  readonly mapped: readonly string[];
  readonly mayIdentify: readonly string[];
  /** Columns that tell which rows to leave out. */
  readonly sifted?: readonly string[];
  readonly ignored: readonly string[];
  /** False when there is no mapping yet. */
  readonly hasMapping: boolean;
}

/** A check of the column names. */
export interface HeaderCheck extends Check {
  readonly stage: 'header';
  readonly find: (header: HeaderFacts) => readonly Finding[];
}

/** A check for personal data in the different values of one column. */
export interface SampleCheck extends Check {
  readonly stage: 'sample';
  /** True when one value says enough, so that each new value of an open list is looked at as well. */
  readonly eachValue: boolean;
  readonly fails: (values: readonly string[]) => boolean;
}
