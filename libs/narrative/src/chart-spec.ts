/** One object from which the picture, the table, the sentences and the download of a figure are drawn, so that the four
 *  cannot disagree. Built by `representationChart` and `representationTrendChart`; drawn by the web app. It is plain
 *  data: shares 0-1 in what is drawn, finished text in what is read. */
export type ChartSpec = IntervalChartSpec | TrendChartSpec;

/** A dot with its interval and the population mark, one mark per group, one panel per part of the workforce. */
export interface IntervalChartSpec extends ChartFrame {
  readonly kind: 'interval';
  readonly panels: readonly { readonly heading: string | null; readonly marks: readonly ChartMark[] }[];
}

/** One line with its band per group over irregular dates; `baseline` is a level line. At most six lines a panel. */
export interface TrendChartSpec extends ChartFrame {
  readonly kind: 'trend';
  readonly panels: readonly { readonly heading: string | null; readonly lines: readonly ChartLine[] }[];
  /** Dates at which figures before and after do not simply compare: a dotted upright line with its letter. */
  readonly markers?: readonly ChartMarker[];
}

export interface ChartMarker {
  /** A, B, C ... in the order of dates; what happened on one date shares a letter. */
  readonly letter: string;
  readonly asAt: string;
  /** One sentence or several. */
  readonly text: string;
}

export interface ChartFrame {
  /** Unique on a page and free of values: `representation-ethnicity`. */
  readonly id: string;
  /** The message in at most ten words. */
  readonly title: string;
  /** Measure, population, place and date. */
  readonly subtitle: string;
  /** One to three sentences of at most 25 words: the text alternative of the picture. */
  readonly sentences: readonly string[];
  /** What the marks mean, in words, in the order in which they are drawn. */
  readonly key: readonly {
    readonly mark: 'dot' | 'interval' | 'population' | 'marker';
    readonly text: string;
  }[];
  /** Share axis, always from 0. `ticks` are shares with their text; at most six. */
  readonly axis: {
    readonly label: string;
    readonly max: number;
    readonly ticks: readonly { readonly at: number; readonly text: string }[];
  };
  readonly table: ChartTable;
  /** Rows of the download, header first; the numbers are those of the table. Write them with `toCsv`. */
  readonly csv: { readonly fileName: string; readonly rows: readonly (readonly string[])[] };
  /** Things you need to know: who is counted, what is left out, which baseline. */
  readonly notes: readonly string[];
}

export interface ChartMark {
  readonly id: string;
  readonly label: string;
  readonly status: 'shown' | 'withheld' | 'not-held' | 'not-available';
  /** Shares 0-1; null is drawn as a labelled gap, never as zero. */
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly baseline: number | null;
  /** What stands beside the mark: the value as the table prints it, with its unit, or the symbol of the cell. */
  readonly text: string;
  /** The mark in words, for the data cursor. */
  readonly spoken: string;
}

export interface ChartLine {
  readonly id: string;
  readonly label: string;
  readonly baseline: number | null;
  /** The baseline as the table prints it, with its unit: `30.9 %`. Null where there is none. */
  readonly baselineText: string | null;
  readonly points: readonly {
    readonly asAt: string;
    readonly value: number | null;
    readonly lower: number | null;
    readonly upper: number | null;
    readonly spoken: string;
    /** False where no line may join the point to the one before it. */
    readonly joined?: boolean;
  }[];
}

export interface ChartTable {
  readonly caption: string;
  readonly columns: readonly {
    readonly id: string;
    readonly header: string;
    /** Right-aligned. Row headers are not numeric. */
    readonly numeric: boolean;
    readonly rowHeader: boolean;
  }[];
  readonly rows: readonly {
    readonly id: string;
    /** One cell per column; a cell is never empty. */
    readonly cells: readonly ChartCell[];
    /** What a person sees who opens the figure: definition, numerator, denominator, baseline, snapshot. */
    readonly detail: readonly { readonly term: string; readonly text: string }[];
  }[];
  /** Symbols that stand in cells, with their meaning, for the line under the table. */
  readonly symbols: readonly { readonly symbol: string; readonly meaning: string }[];
}

export interface ChartCell {
  readonly text: string;
  /** What a screen reader says when the text is a symbol (`[x]`: "not available"). */
  readonly meaning?: string;
  /** Number to sort by; null sorts last in both directions. */
  readonly sort: number | string | null;
}
