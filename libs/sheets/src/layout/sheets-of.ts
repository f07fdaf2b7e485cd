import { type Workbook } from '../workbook';
import { contentsSheet } from './contents-sheet';
import { notesSheet } from './notes-sheet';
import { numberedNotes } from './numbered-notes';
import { type Sheet } from './sheet';
import { tableSheet } from './table-sheet';

/** The sheets of a workbook in their order: cover, contents, notes (where there are any), then one for each table. Source:
 *  Analysis Function, Releasing statistics in spreadsheets. */
export function sheetsOf(workbook: Workbook): readonly Sheet[] {
  const notes = numberedNotes(workbook);
  const cover: Sheet = {
    ...{ name: 'Cover', title: workbook.title, table: null },
    lines: [workbook.subject, ...workbook.about],
  };
  const tables = workbook.tables.map((table, at) => tableSheet(table, at, notes));
  return [
    cover,
    contentsSheet(workbook, notes.length > 0),
    ...(notes.length > 0 ? [notesSheet(notes)] : []),
    ...tables,
  ];
}
