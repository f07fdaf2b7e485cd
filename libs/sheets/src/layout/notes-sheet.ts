import { type NumberedNote } from './numbered-notes';
import { ONE_TABLE } from './one-table';
import { type Sheet } from './sheet';

/** The notes of all tables, and on which sheets they are called. */
export function notesSheet(notes: readonly NumberedNote[]): Sheet {
  return {
    ...{ name: 'Notes', title: 'Notes about the tables', lines: [ONE_TABLE] },
    table: {
      range: 'notes',
      columns: [
        { header: 'Note', numeric: false, wide: false },
        { header: 'Text', numeric: false, wide: true },
        { header: 'Sheets', numeric: false, wide: false },
      ],
      rows: notes.map(({ label, text, sheets }) => [
        { kind: 'text', text: label },
        { kind: 'text', text },
        { kind: 'text', text: sheets.join(', ') },
      ]),
    },
  };
}
