import { type Sheet, type WrittenCell } from '../layout/sheet';
import { escapeXml } from './escape-xml';

export interface CellFormat {
  /** Name of the style of the cells that have it. */
  readonly name: string;
  /** Decimals of a number; null for a day. */
  readonly decimals: number | null;
  /** Shown behind, so that the number stays a number; empty where there is none. */
  readonly mark: string;
}

/** Key of the format in which a cell is shown; null where it is text. */
export function formatKey(cell: WrittenCell): string | null {
  if (cell.kind !== 'number' && cell.kind !== 'day') return null;
  return `${cell.kind === 'number' ? cell.decimals : 'day'} ${cell.mark ?? ''}`;
}

/** The formats of numbers and days in these sheets by their keys, in a fixed order. */
export function cellFormats(sheets: readonly Sheet[]): ReadonlyMap<string, CellFormat> {
  const keys = new Set(sheets.flatMap(({ table }) => table?.rows.flat() ?? []).map(formatKey));
  const sorted = [...keys].filter((key) => key !== null).sort();
  return new Map(
    sorted.map((key, at) => {
      const [kind = '', mark = ''] = key.split(/ (.*)/);
      return [key, { name: `format${at + 1}`, decimals: kind === 'day' ? null : Number(kind), mark }];
    }),
  );
}

/** The format itself and the style of the cells that use it. */
export function cellFormatXml({ name, decimals, mark }: CellFormat): string {
  const behind = mark === '' ? '' : `<number:text> ${escapeXml(mark)}</number:text>`;
  const format =
    decimals === null
      ? `<number:date-style style:name="${name}-data" number:language="en" number:country="GB">${DAY}${behind}</number:date-style>`
      : `<number:number-style style:name="${name}-data"><number:number number:decimal-places="${decimals}" ` +
        `number:min-decimal-places="${decimals}" number:min-integer-digits="1" number:grouping="true"/>` +
        `${behind}</number:number-style>`;
  const parent = decimals === null ? 'words' : 'figure';
  return (
    `${format}<style:style style:name="${name}" style:family="table-cell" ` +
    `style:parent-style-name="${parent}" style:data-style-name="${name}-data"/>`
  );
}

const DAY =
  '<number:day/><number:text> </number:text><number:month number:style="long" number:textual="true"/>' +
  '<number:text> </number:text><number:year number:style="long"/>';
