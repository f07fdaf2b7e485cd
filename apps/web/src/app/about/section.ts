/** One part of a definition as it is read: a heading, sentences, and a table where there is a list. */
export interface Section {
  readonly heading: string;
  readonly text: readonly string[];
  readonly table?: { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };
}
