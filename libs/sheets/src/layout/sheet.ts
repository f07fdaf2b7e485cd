import { type SheetCell } from '../workbook';

/** A sheet as it is written: the title in A1, lines below it in column A, and at most one table right below them, at the left
 *  edge. Nothing stands beside or below. */
export interface Sheet {
  readonly name: string;
  readonly title: string;
  readonly lines: readonly string[];
  readonly table: {
    /** Name of the marked-up range: unique in the workbook. */
    readonly range: string;
    readonly columns: readonly {
      readonly header: string;
      readonly numeric: boolean;
      readonly wide: boolean;
    }[];
    readonly rows: readonly (readonly WrittenCell[])[];
  } | null;
}

/** A cell of a table, or the way to another sheet. */
export type WrittenCell = SheetCell | { readonly kind: 'sheet'; readonly name: string };
