import { type ReleasedCount } from './released-count';

/** People to whom something happened and the people it could happen to, both as released. */
export interface ReleasedEvents {
  readonly events: ReleasedCount;
  readonly atRisk: ReleasedCount;
}
