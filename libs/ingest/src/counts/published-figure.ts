import { type AggregateMeasure, type Issue, type WorkforceType } from '@muster/domain';
import { type CountedCell } from './counted-cell';

/** One value that somebody has published. `part` is null for a total. Period: both days included. */
export type PublishedFigure = CountedCell & {
  readonly measure: AggregateMeasure;
  readonly place: string;
  readonly from: string;
  readonly to: string;
  readonly population: WorkforceType;
  readonly part: { readonly dimension: string; readonly list: string; readonly category: string } | null;
  readonly unit: 'headcount' | 'fte' | 'cases';
  readonly source: string;
  readonly url: string | null;
  readonly licence: string | null;
};

/** What a file of published totals comes to. With an error among the issues the figures must not be used. */
export interface FigureList {
  readonly rows: number;
  readonly figures: readonly PublishedFigure[];
  readonly issues: readonly Issue[];
}
