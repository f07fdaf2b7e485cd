import { type ChartSpec } from '@muster/narrative';

/** What somebody takes away: one figure, or several that stand together. */
export interface Taken {
  /** Ends the names of the buttons, and heads the document. */
  readonly title: string;
  readonly csv: ChartSpec['csv'];
  readonly figures: readonly Pick<ChartSpec, 'table' | 'subtitle' | 'notes'>[];
  /** One sentence: where the figures come from. */
  readonly source: string;
  /** What the figures say, for the cover of the document. */
  readonly about: readonly string[];
}
