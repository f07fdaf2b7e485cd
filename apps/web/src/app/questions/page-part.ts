/** A part of a page: the id of its heading, to be linked to, and the heading. */
export interface PagePart {
  readonly name: string;
  readonly heading: string;
}
