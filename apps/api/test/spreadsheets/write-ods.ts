import { escapeXml } from './escape-xml';
import { odsParts } from './ods-parts';
import { writeZip } from './write-zip';
import { type TestCell } from './write-xlsx';

/** A table as an ODS document, filled up with empty rows and columns to the end of the sheet as LibreOffice does. */
export function writeOds(rows: readonly (readonly TestCell[])[]): Uint8Array {
  const data = rows.map((row) => {
    const rest = 16_384 - row.length;
    const cells = row.map(cell).join('');
    return `<table:table-row>${cells}<table:table-cell table:number-columns-repeated="${rest}"/></table:table-row>`;
  });
  const below = `<table:table-row table:number-rows-repeated="${1_048_576 - rows.length}"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`;
  const xml = `<table:table table:name="Sheet1" table:style-name="ta1"><table:table-column table:number-columns-repeated="16384"/>${data.join('')}${below}</table:table>`;
  return writeZip(odsParts({ xml }));
}

function cell(value: TestCell): string {
  if (value === null) return '<table:table-cell/>';
  const open = (type: string, more: string) =>
    `<table:table-cell office:value-type="${type}"${more}><text:p>`;
  const close = '</text:p></table:table-cell>';
  if (typeof value === 'number') return `${open('float', ` office:value="${value}"`)}${value}${close}`;
  if (typeof value === 'boolean') {
    return `${open('boolean', ` office:boolean-value="${value}"`)}${value ? 'TRUE' : 'FALSE'}${close}`;
  }
  if (typeof value === 'object') {
    const shown = value.day.split('-').reverse().join('/');
    return `${open('date', ` office:date-value="${value.day}"`)}${shown}${close}`;
  }
  return `${open('string', '')}${paragraphs(value)}${close}`;
}

/** Spaces that would be folded, tabs and line breaks have elements of their own. */
function paragraphs(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      escapeXml(line)
        .replaceAll('&#9;', '<text:tab/>')
        .replaceAll('&#13;', '<text:s text:c="1"/>')
        .replaceAll(/ {2,}|^ | $/g, (spaces) => `<text:s text:c="${spaces.length}"/>`),
    )
    .join('</text:p><text:p>');
}
