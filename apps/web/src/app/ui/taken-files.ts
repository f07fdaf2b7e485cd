import { copiedTable, workbookOfCharts } from '@muster/narrative';
import { ODS_TYPE, odsOf } from '@muster/sheets';
import { saveFile } from './save-file';
import { type Taken } from './taken';

// Loaded when somebody asks for it: no page carries the writer of spreadsheets with it.

/** Hands the figures to the browser as a spreadsheet, named as their CSV file. */
export function saveOds(document: Document, { title, csv, figures, source, about }: Taken): void {
  const subject = figures[0]?.subtitle ?? title;
  const workbook = workbookOfCharts(figures, { title, subject, language: 'en-GB', about, source });
  if (workbook === null) return;
  saveFile(document, csv.fileName.replace(/\.csv$/, '.ods'), new Uint8Array(odsOf(workbook)), ODS_TYPE);
}

/** Puts the tables on the clipboard, as text for spreadsheets and as tables for documents. Rejects where the browser does
 *  not allow it. */
export async function copyTables({ figures }: Taken): Promise<void> {
  const copied = figures.map(({ table }) => copiedTable(table));
  const part = (type: string, texts: readonly string[]) => ({
    [type]: new Blob([texts.join('\r\n')], { type }),
  });
  await navigator.clipboard.write([
    new ClipboardItem({
      ...part(
        'text/plain',
        copied.map(({ text }) => text),
      ),
      ...part(
        'text/html',
        copied.map(({ html }) => html),
      ),
    }),
  ]);
}
