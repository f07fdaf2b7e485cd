/** A failing workbook: its code, what is special about it, and the ending of its file. */
export interface BrokenSpreadsheet {
  readonly code: string;
  readonly about: string;
  readonly ending: 'xlsx' | 'ods' | 'xls' | 'zip' | 'docx';
  readonly bytes: () => Uint8Array;
}

/** One line of the table of failing workbooks. */
export const fixture = (
  code: string,
  about: string,
  ending: BrokenSpreadsheet['ending'],
  bytes: () => Uint8Array,
): BrokenSpreadsheet => ({ code, about, ending, bytes });
