import { type Refusal } from '@muster/domain';
import { type ScenarioLevers, type Side } from './projection-input';

export type ProjectionProblemCode =
  | 'nobody-declared'
  | 'stratum-empty'
  | 'rate-out-of-range'
  | 'amount-out-of-range'
  | 'two-sizes'
  | 'no-such-stratum'
  | 'rank-emptied'
  | 'baseline-after-horizon'
  | 'years-out-of-range'
  | 'runs-out-of-range'
  | 'seed-out-of-range'
  | 'stopped';

/** Which rate: of whom, and in which band of service or at which rank (both from 0). */
export interface ProjectionStratum {
  readonly rate: 'leaving' | 'promotion' | 'entry' | 'intake';
  readonly of: Side;
  readonly at: number | null;
}

/** Why there is no projection. Holds no figures of people, only where to look. */
export interface ProjectionProblem extends Refusal {
  readonly code: ProjectionProblemCode;
  readonly lever?: keyof ScenarioLevers | 'baseline';
  readonly stratum?: ProjectionStratum;
  /** With `rank-emptied`: the first rank without people, and the first calendar year of it. */
  readonly rank?: string;
  readonly year?: number;
}
