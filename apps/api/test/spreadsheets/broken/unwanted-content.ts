import { odsParts } from '../ods-parts';
import { writeZip } from '../write-zip';
import { xlsxParts } from '../xlsx-parts';
import { ods, ODS_ROWS, odsTable } from './break-ods';
import { SHEET, sheetRel, SOUND, sound, xlsx } from './break-xlsx';
import { type BrokenSpreadsheet, fixture } from './broken-spreadsheet';
import { replaced } from './replace-part';

/** Workbooks with parts besides a table: macros, links, caches, objects, document types. */
export const UNWANTED_CONTENT: readonly BrokenSpreadsheet[] = [
  fixture('not-a-spreadsheet', 'a text document', 'docx', () =>
    replaced(sound, '[Content_Types].xml', (part) => ({
      ...part,
      content: String(part.content).replaceAll('spreadsheetml.sheet', 'wordprocessingml.document'),
    })),
  ),
  fixture('not-a-spreadsheet', 'a text document of LibreOffice', 'ods', () =>
    replaced(odsParts({ xml: '' }), 'mimetype', (part) => ({
      ...part,
      content: 'application/vnd.oasis.opendocument.text',
    })),
  ),
  fixture('spreadsheet-macros', 'a Visual Basic project', 'xlsx', () =>
    xlsx(SOUND, { name: 'xl/vbaProject.bin', content: Buffer.from('d0cf11e0a1b11ae1', 'hex') }),
  ),
  fixture('spreadsheet-macros', 'a kind of workbook that may have macros', 'xlsx', () =>
    replaced(sound, '[Content_Types].xml', (part) => ({
      ...part,
      content: String(part.content).replace(
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
        'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
      ),
    })),
  ),
  fixture('spreadsheet-macros', 'a project under another name', 'xlsx', () =>
    sheetRel('vbaProject', '../harmless.xml'),
  ),
  fixture('spreadsheet-macros', 'a Basic library', 'ods', () =>
    ods(odsTable(ODS_ROWS), {}, { name: 'Basic/Standard/Module1.xml', content: '<a/>' }),
  ),
  fixture('spreadsheet-macros', 'a script in the document', 'ods', () =>
    ods(odsTable(ODS_ROWS), {
      before: '<office:scripts><office:script script:language="x"/></office:scripts>',
    }),
  ),
  fixture('spreadsheet-external-data', 'a link to another workbook', 'xlsx', () =>
    xlsx(SOUND, { name: 'xl/externalLinks/externalLink1.xml', content: '<externalLink/>' }),
  ),
  fixture('spreadsheet-external-data', 'a connection to a database', 'xlsx', () =>
    xlsx(SOUND, { name: 'xl/connections.xml', content: '<connections/>' }),
  ),
  fixture('spreadsheet-external-data', 'a query', 'xlsx', () =>
    xlsx(SOUND, { name: 'xl/queryTables/queryTable1.xml', content: '<queryTable/>' }),
  ),
  fixture('spreadsheet-external-data', 'a picture from elsewhere', 'xlsx', () =>
    sheetRel('image', 'http://example.org/a.png', ' TargetMode="External"'),
  ),
  fixture('spreadsheet-external-data', 'a sheet from another document', 'ods', () =>
    ods(odsTable(`<table:table-source/>${ODS_ROWS}`)),
  ),
  fixture('spreadsheet-pivot-cache', 'a pivot cache', 'xlsx', () =>
    xlsx(SOUND, { name: 'xl/pivotCache/pivotCacheRecords1.xml', content: '<pivotCacheRecords/>' }),
  ),
  fixture('spreadsheet-pivot-cache', 'a data model', 'xlsx', () =>
    xlsx(SOUND, { name: 'xl/model/item.data', content: 'x' }),
  ),
  fixture('spreadsheet-pivot-cache', 'a pivot table', 'ods', () =>
    ods(`${odsTable(ODS_ROWS)}<table:data-pilot-tables><table:data-pilot-table/></table:data-pilot-tables>`),
  ),
  fixture('spreadsheet-embedded-objects', 'an OLE object', 'xlsx', () =>
    xlsx(SOUND, { name: 'xl/embeddings/oleObject1.bin', content: Buffer.from('d0cf11e0a1b11ae1', 'hex') }),
  ),
  fixture('spreadsheet-embedded-objects', 'a chart', 'xlsx', () =>
    xlsx(SOUND, { name: 'xl/charts/chart1.xml', content: '<chartSpace/>' }),
  ),
  fixture('spreadsheet-embedded-objects', 'an object', 'ods', () =>
    ods(odsTable(ODS_ROWS), {}, { name: 'Object 1/content.xml', content: '<a/>' }),
  ),
  fixture('spreadsheet-document-type', 'entities in a sheet', 'xlsx', () =>
    replaced(sound, SHEET, (part) => ({
      ...part,
      content: String(part.content).replace(
        '<worksheet',
        '<!DOCTYPE worksheet [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><worksheet',
      ),
    })),
  ),
  fixture('spreadsheet-document-type', 'an external document type in a part that is not read', 'xlsx', () =>
    xlsx(SOUND, {
      name: 'docProps/core.xml',
      content: '<?xml version="1.0"?><!DOCTYPE a SYSTEM "http://example.org/a.dtd"><a/>',
    }),
  ),
  fixture('spreadsheet-document-type', 'entities in the content', 'ods', () =>
    replaced(odsParts({ xml: odsTable(ODS_ROWS) }), 'content.xml', (part) => ({
      ...part,
      content: String(part.content).replace(
        '<office:document',
        '<!DOCTYPE a [<!ENTITY b "c">]><office:document',
      ),
    })),
  ),
  fixture('spreadsheet-deep-xml', 'a hundred levels', 'xlsx', () =>
    xlsx(`${SOUND}${'<a>'.repeat(100)}${'</a>'.repeat(100)}`),
  ),
  fixture('spreadsheet-too-many-texts', 'half a million texts and one', 'xlsx', () =>
    writeZip(xlsxParts({ sheets: [{ xml: SOUND }], texts: Array.from({ length: 500_001 }, () => '<t/>') })),
  ),
];
