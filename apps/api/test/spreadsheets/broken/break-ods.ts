import { odsParts } from '../ods-parts';
import { writeZip, type ZipPart } from '../write-zip';

/** XML of a cell, a row and a table. */
export const odsCell = (value: string, more = '') =>
  `<table:table-cell office:value-type="string"${more}><text:p>${value}</text:p></table:table-cell>`;
export const odsRow = (attributes: string, ...cells: readonly string[]) =>
  `<table:table-row${attributes}>${cells.join('')}</table:table-row>`;
export const odsTable = (rows: string, more = '') =>
  `<table:table table:name="Sheet1"${more}>${rows}</table:table>`;

/** The rows of a table with nothing wrong. */
export const ODS_ROWS = odsRow('', odsCell('id'), odsCell('sex')) + odsRow('', odsCell('1'), odsCell('F'));
export const HIDDEN_STYLE =
  '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>';

/** A document with more parts than it needs. */
export const ods = (
  xml: string,
  more: { styles?: string; before?: string } = {},
  ...parts: readonly ZipPart[]
) => writeZip([...odsParts({ xml, ...more }), ...parts]);
