/** How a part of an XLSX workbook refers to another one. */
export interface Relationship {
  readonly id: string;
  /** Last word of the type's address: `worksheet`, `sharedStrings`, `externalLink` ... The two editions of the standard
   *  differ only before it. */
  readonly type: string;
  /** Name of the part, or an address when `external`. */
  readonly target: string;
  readonly external: boolean;
}
