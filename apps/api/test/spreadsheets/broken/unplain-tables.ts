import { writeZip } from '../write-zip';
import { xlsxParts } from '../xlsx-parts';
import { HIDDEN_STYLE, ods, ODS_ROWS, odsCell, odsRow, odsTable } from './break-ods';
import { data, HEADER, PERSON, row, SOUND, text, xlsx } from './break-xlsx';
import { type BrokenSpreadsheet, fixture } from './broken-spreadsheet';

/** Workbooks whose cells are not one plain table: hidden, merged, empty or without a value. */
export const UNPLAIN_TABLES: readonly BrokenSpreadsheet[] = [
  fixture('hidden-sheet', 'a hidden sheet', 'xlsx', () =>
    writeZip(xlsxParts({ sheets: [{ xml: SOUND }, { xml: data(), state: 'hidden', name: 'All officers' }] })),
  ),
  fixture('hidden-sheet', 'a sheet that even the menu does not show', 'xlsx', () =>
    writeZip(xlsxParts({ sheets: [{ xml: SOUND }, { xml: SOUND, state: 'veryHidden' }] })),
  ),
  fixture('hidden-sheet', 'a hidden sheet after the table', 'ods', () =>
    ods(odsTable(ODS_ROWS) + odsTable(ODS_ROWS, ' table:style-name="ta2"'), { styles: HIDDEN_STYLE }),
  ),
  fixture('several-sheets', 'two sheets with content', 'xlsx', () =>
    writeZip(xlsxParts({ sheets: [{ xml: SOUND }, { xml: data() }, { xml: SOUND }] })),
  ),
  fixture('several-sheets', 'two sheets with content', 'ods', () =>
    ods(odsTable(ODS_ROWS) + odsTable(ODS_ROWS)),
  ),
  fixture('empty-spreadsheet', 'no cell with content', 'xlsx', () => xlsx(data(row('', '<c s="0"/>')))),
  fixture('empty-spreadsheet', 'three empty sheets', 'xlsx', () =>
    writeZip(xlsxParts({ sheets: [{ xml: data() }, { xml: data() }, { xml: data() }] })),
  ),
  fixture('empty-spreadsheet', 'no cell with content', 'ods', () =>
    ods(odsTable(odsRow('', '<table:table-cell/>'))),
  ),
  fixture('hidden-rows', 'a row that is filtered away', 'xlsx', () =>
    xlsx(data(HEADER, PERSON, row(' hidden="1"', text('2'), text('M')))),
  ),
  fixture('hidden-rows', 'a row without height', 'xlsx', () => xlsx(data(HEADER, row(' ht="0"', text('1'))))),
  fixture('hidden-rows', 'a row that is filtered away', 'ods', () =>
    ods(odsTable(ODS_ROWS + odsRow(' table:visibility="filter"', odsCell('2')))),
  ),
  fixture('hidden-rows', 'a group of rows that is folded', 'ods', () =>
    ods(
      odsTable(
        `${ODS_ROWS}<table:table-row-group table:display="false">${odsRow('', odsCell('2'))}</table:table-row-group>`,
      ),
    ),
  ),
  fixture('hidden-columns', 'a hidden column', 'xlsx', () =>
    xlsx(`<cols><col min="2" max="2" hidden="1"/></cols>${SOUND}`),
  ),
  fixture('hidden-columns', 'a column without width', 'xlsx', () =>
    xlsx(`<cols><col min="1" max="1" width="0"/></cols>${SOUND}`),
  ),
  fixture('hidden-columns', 'a hidden column', 'ods', () =>
    ods(odsTable(`<table:table-column/><table:table-column table:visibility="collapse"/>${ODS_ROWS}`)),
  ),
  fixture('merged-cells', 'one value for two rows', 'xlsx', () =>
    xlsx(`${data(HEADER, PERSON, PERSON)}<mergeCells><mergeCell ref="B2:B3"/></mergeCells>`),
  ),
  fixture('merged-cells', 'one value for the header and a row', 'xlsx', () =>
    xlsx(`${SOUND}<mergeCells><mergeCell ref="A1:A2"/></mergeCells>`),
  ),
  fixture('merged-cells', 'one value for two rows', 'ods', () =>
    ods(odsTable(ODS_ROWS + odsRow('', odsCell('2', ' table:number-rows-spanned="2"'), odsCell('F')))),
  ),
  fixture('error-cells', 'a value that is not available', 'xlsx', () =>
    xlsx(data(HEADER, row('', text('1'), '<c t="e"><f>NA()</f><v>#N/A</v></c>'))),
  ),
  fixture('error-cells', 'a formula that fails', 'ods', () =>
    ods(odsTable(ODS_ROWS + odsRow('', odsCell('2'), odsCell('#N/A', ' table:formula="of:=NA()"')))),
  ),
  fixture('formula-without-value', 'a formula that was never worked out', 'xlsx', () =>
    xlsx(data(HEADER, row('', text('1'), '<c><f>1+1</f><v></v></c>'))),
  ),
  fixture('formula-without-value', 'a formula that was never worked out', 'ods', () =>
    ods(odsTable(ODS_ROWS + odsRow('', odsCell('2'), '<table:table-cell table:formula="of:=1+1"/>'))),
  ),
];
