import { type ProjectionAnswer, type ProjectionYear } from '@muster/contracts';

/** One row of the table of a fan: a share that was counted, a year of the runs, or where the rates lead in the end. */
export interface FanRow {
  readonly id: string;
  /** Whose rates they are, in words. */
  readonly scenario: string;
  readonly what: 'counted' | 'projected' | 'level';
  /** Null in the long run. */
  readonly day: string | null;
  readonly share: number | null;
  /** Why there is no share: of what was counted alone. */
  readonly status: ProjectionAnswer['observed'][number]['status'];
  readonly low80: number | null;
  readonly high80: number | null;
  readonly year: ProjectionYear | null;
}
