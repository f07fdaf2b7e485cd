import { type QueryRunner } from 'typeorm';
import { type CountFileRow } from './count-file-row';

/** How a file stands to what is published already. */
export interface CountConflicts {
  /** Files whose figures it gives again, all of them: they would be replaced. */
  readonly replaces: readonly string[];
  /** Why it cannot stand beside or replace what is published, or null. */
  readonly issue: 'period-overlaps' | 'replaces-part' | null;
}

/** Looks a file up against the published ones of its kind, under the lock of that kind. */
export type FindConflicts = (runner: QueryRunner, row: CountFileRow) => Promise<CountConflicts>;
