/** A piece of a sentence; a number says in which row and column of the table of its figure it stands. */
export interface SaidRun {
  readonly text: string;
  /** Null for words, and for a number that the table does not have. */
  readonly cell: { readonly row: string; readonly column: string } | null;
}

/** A sentence, or several, whose numbers know where they stand. */
export type Said = readonly SaidRun[];
