import { plainLine } from '../plain-line';
import { type SheetTable, type Workbook } from '../workbook';

export interface NumberedNote {
  /** `note 1` */
  readonly label: string;
  readonly text: string;
  /** Names of the sheets on which it is called. */
  readonly sheets: readonly string[];
}

/** All notes of a workbook in the order in which a reader meets them: those of a table, then those of its columns. Equal
 *  texts are one note. */
export function numberedNotes({ tables }: Pick<Workbook, 'tables'>): readonly NumberedNote[] {
  const sheets = new Map<string, Set<string>>();
  for (const table of tables) {
    for (const text of textsOf(table)) {
      sheets.set(text, (sheets.get(text) ?? new Set()).add(table.name));
    }
  }
  return [...sheets].map(([text, on], at) => ({ label: `note ${at + 1}`, text, sheets: [...on] }));
}

function textsOf({ notes, columns }: SheetTable): readonly string[] {
  return [...notes, ...columns.flatMap((column) => column.notes ?? [])]
    .map(plainLine)
    .filter((text) => text !== '');
}
