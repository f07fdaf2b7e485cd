import { type BrokenSpreadsheet } from './broken/broken-spreadsheet';
import { DAMAGED_SPREADSHEETS } from './broken/damaged-spreadsheets';
import { UNPLAIN_TABLES } from './broken/unplain-tables';
import { UNSAFE_ARCHIVES } from './broken/unsafe-archives';
import { UNWANTED_CONTENT } from './broken/unwanted-content';

/** Failing workbooks. The first of each code is its smallest failing fixture in libs/ingest/fixtures/not-ok. */
export const BROKEN_SPREADSHEETS: readonly BrokenSpreadsheet[] = [
  ...DAMAGED_SPREADSHEETS,
  ...UNSAFE_ARCHIVES,
  ...UNWANTED_CONTENT,
  ...UNPLAIN_TABLES,
];
