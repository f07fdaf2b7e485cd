/** A spreadsheet that people take away, as a value. Cover, contents and notes are made from it, so that they cannot
 *  contradict the tables. In English. */
export interface Workbook {
  /** Title of the document, and the first cell of the cover. Free of figures. */
  readonly title: string;
  /** Language of the document as BCP 47 writes it: `en-GB`. */
  readonly language: string;
  /** One sentence for those who look for the document: what it is about. */
  readonly subject: string;
  /** Paragraphs of the cover, one a row: force, period, release, definitions, whom to ask. */
  readonly about: readonly string[];
  /** One a sheet, in this order; at least one. */
  readonly tables: readonly SheetTable[];
}

/** One table, alone on its sheet. */
export interface SheetTable {
  /** Name of the tab: unique without regard to case, at most 31 characters, none of [ ] * ? : / \ or '. */
  readonly name: string;
  /** What the table shows: the first cell of its sheet. */
  readonly title: string;
  /** Where the figures come from, as one sentence. */
  readonly source: string;
  /** Things to know about the whole table. Equal notes of several tables share one number. */
  readonly notes: readonly string[];
  readonly columns: readonly SheetColumn[];
  /** At least one, with a cell for each column. */
  readonly rows: readonly (readonly SheetCell[])[];
  /** Symbols that stand in cells, with their meaning. */
  readonly symbols: readonly { readonly symbol: string; readonly meaning: string }[];
}

export interface SheetColumn {
  /** With its unit: `Share (%)`. Unique in its table. */
  readonly header: string;
  /** Figures stand to the right. */
  readonly numeric: boolean;
  /** Things to know about this column alone. */
  readonly notes?: readonly string[];
}

/** What stands in a cell; no cell is empty. */
export type SheetCell =
  | { readonly kind: 'text'; readonly text: string }
  /** Rounded to `decimals` (0-15) before it is written. `mark` (`[u]`) is shown behind the number and leaves it a number. */
  | {
      readonly kind: 'number';
      readonly value: number;
      readonly decimals: number;
      readonly mark?: string;
    }
  /** `YYYY-MM-DD`, read as `31 March 2026`, with its mark behind: `31 March 2026 [b]`. */
  | { readonly kind: 'day'; readonly day: string; readonly mark?: string }
  /** Stands where there is no number: `[c]`. */
  | { readonly kind: 'symbol'; readonly symbol: string };
