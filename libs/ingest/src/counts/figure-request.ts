import { type AggregateMapping, type Classification, type Grouping } from '@muster/domain';

/** What reading a file of published totals needs besides its rows. */
export interface FigureRequest {
  readonly mapping: AggregateMapping;
  readonly classifications: readonly Classification[];
  readonly groupings: readonly Grouping[];
  /** Codes of the forces known here. */
  readonly forces: ReadonlySet<string>;
}
