import { UnreadableFile } from '../../unreadable-file';
import { readPart } from '../read-part';
import { SPREADSHEET_LIMITS } from '../spreadsheet-limits';
import { type ZipPackage } from '../zip-package';

/** What the main part of a workbook says of its sheets. */
export interface Workbook {
  readonly sheets: readonly {
    /** Id of the relationship to the part of the sheet. */
    readonly relationship: string;
    readonly hidden: boolean;
  }[];
  /** Days are counted from 1904, not from 1900. */
  readonly from1904: boolean;
}

/** Reads the main part of a workbook. Names of sheets are passed over: they may say something about people. */
export async function readWorkbook(book: ZipPackage, name: string): Promise<Workbook> {
  const sheets: Workbook['sheets'][number][] = [];
  let from1904 = false;
  await readPart(book, name, {
    open: (tag, attributes) => {
      if (tag === 'workbookPr') from1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      if (tag !== 'sheet') return;
      if (sheets.length === SPREADSHEET_LIMITS.sheets) throw new UnreadableFile('spreadsheet-bomb');
      const [, relationship = ''] = Object.entries(attributes).find(([key]) => key.endsWith(':id')) ?? [];
      sheets.push({ relationship, hidden: (attributes['state'] ?? 'visible') !== 'visible' });
    },
  });
  return { sheets, from1904 };
}
