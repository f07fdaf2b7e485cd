import { type Refusal } from '@muster/domain';

/** Why a question about a projection is not taken, or its answer not given. What depends on who is counted is no refusal
 *  but a problem in the answer. */
export type ProjectionRefusalCode =
  | 'unknown-group'
  | 'unknown-rank'
  | 'unknown-band'
  | 'unknown-workforce-type'
  | 'rate-out-of-range'
  | 'two-sizes'
  | 'baseline-after-horizon'
  | 'projections-busy'
  | 'own-projections-busy'
  | 'unknown-projection'
  | 'projection-not-ready';

export type ProjectionRefusal = Refusal & { readonly code: ProjectionRefusalCode };
