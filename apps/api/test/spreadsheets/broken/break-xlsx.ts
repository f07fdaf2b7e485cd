import { escapeXml } from '../escape-xml';
import { writeZip, type ZipPart } from '../write-zip';
import { xlsxParts } from '../xlsx-parts';

/** XML of a cell, a row and the rows of a sheet. */
export const text = (value: string) => `<c t="inlineStr"><is><t>${escapeXml(value)}</t></is></c>`;
export const row = (attributes: string, ...cells: readonly string[]) =>
  `<row${attributes}>${cells.join('')}</row>`;
export const data = (...rows: readonly string[]) => `<sheetData>${rows.join('')}</sheetData>`;

export const HEADER = row('', text('id'), text('sex'));
export const PERSON = row('', text('1'), text('F'));
/** The rows of a sheet with nothing wrong, the parts of a workbook with it, and where it lies there. */
export const SOUND = data(HEADER, PERSON);
export const sound = xlsxParts({ sheets: [{ xml: SOUND }] });
export const SHEET = 'xl/worksheets/sheet1.xml';

/** A workbook of one sheet, with more parts than it needs. */
export const xlsx = (xml: string, ...more: readonly ZipPart[]) =>
  writeZip([...xlsxParts({ sheets: [{ xml }] }), ...more]);

const rel = (type: string, target: string, mode = '') =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${mode}/></Relationships>`;

/** A workbook whose sheet leads somewhere else. */
export const sheetRel = (type: string, target: string, mode = '') =>
  xlsx(SOUND, { name: 'xl/worksheets/_rels/sheet1.xml.rels', content: rel(type, target, mode) });
