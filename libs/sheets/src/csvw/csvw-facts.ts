/** What somebody who has only a CSV file needs to know about it. */
export interface CsvwFacts {
  /** Name of the CSV file that lies beside. */
  readonly csvName: string;
  readonly title: string;
  readonly description: string;
  /** As BCP 47 writes it. */
  readonly language: string;
  readonly columns: readonly CsvwColumn[];
  /** What stands in a field that has no value: `[c]`, or an empty field (`''`), with its meaning. */
  readonly symbols?: readonly { readonly symbol: string; readonly meaning: string }[];
  readonly notes?: readonly string[];
  /** Address or name of the licence. */
  readonly licence?: string;
  /** Release or snapshot that the figures come from. */
  readonly source?: string;
  /** Definitions that the figures keep to, with their versions. */
  readonly definitions?: readonly string[];
  /** Names of the columns that tell the rows apart. */
  readonly primaryKey?: readonly string[];
}

export interface CsvwColumn {
  /** Letters, digits and `_`; unique in the file. */
  readonly name: string;
  /** The header of the column in the file. */
  readonly title: string;
  readonly description?: string;
  readonly datatype: 'string' | 'integer' | 'decimal' | 'date';
  /** Of a figure: `people`, `%`, `points`, `ratio`, `years`. */
  readonly unit?: string;
}
