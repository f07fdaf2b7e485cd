import { headerWords } from '../personal/header-words';
import { detectDelimiter } from '../scan/detect-delimiter';
import { isBlankRecord } from '../scan/is-blank-record';
import { type TableRecord } from '../scan/table-record';
import { TableScanner } from '../scan/table-scanner';
import { decodeText } from '../values/decode-text';
import { ROLE_SYNONYMS } from './role-synonyms';

/** Where the column names of a table seem to stand: the row as a spreadsheet shows it, and the delimiter as a byte. */
export interface HeaderPlace {
  readonly row: number;
  readonly delimiter: number;
  /** Whether a row that is not empty stands above. */
  readonly hasTitles: boolean;
}

interface RowShape {
  readonly row: number;
  readonly width: number;
  readonly filled: number;
  /** Cells that are names of columns as personnel systems write them. */
  readonly known: number;
  /** No cell is a number, a date or a long identifier. */
  readonly isWords: boolean;
}

const DELIMITERS = [0x2c, 0x09, 0x3b, 0x7c];
const MOST_ROWS = 40;
/** Share of the columns that has a name at least; titles fill fewer cells. */
const NAMED_SHARE = 0.6;

/** Finds the header by the first bytes of a file: the first row, unless that has fewer cells than the table is wide and a
 *  later row looks like names. A row with numbers is never taken for a header. `isWhole`: the file ends there. `row`: where the header stands, when a person says so. */
export function findHeader(head: Uint8Array, isWhole: boolean, row?: number): HeaderPlace {
  if (row !== undefined) return { row, delimiter: detectDelimiter(head, row), hasTitles: row > 1 };
  const detected = detectDelimiter(head);
  const usual = shapesOf(head, detected, isWhole);
  const [first] = usual;
  const isSteady = first !== undefined && first.width > 1 && first.width === tableWidth(usual);
  const delimiter = isSteady ? detected : steadiest(head, detected, isWhole);
  const rows = delimiter === detected ? usual : shapesOf(head, delimiter, isWhole);
  const width = tableWidth(rows);
  const top = rows[0];
  if (top === undefined) return { row: 1, delimiter, hasTitles: false };
  const isFull = ({ width: own, filled }: RowShape): boolean =>
    own === width && filled >= width * NAMED_SHARE;
  if (isFull(top) || top.known >= 2) return { row: top.row, delimiter, hasTitles: false };
  const below = rows.filter(({ width: own, isWords }) => own === width && isWords);
  const found = below.find(({ known }) => known >= 2) ?? below.find(isFull) ?? top;
  return { row: found.row, delimiter, hasTitles: found !== top };
}

/** The delimiter by which most rows have the same number of cells. */
function steadiest(head: Uint8Array, detected: number, isWhole: boolean): number {
  let best = { delimiter: detected, rows: 0 };
  for (const delimiter of DELIMITERS) {
    const shapes = shapesOf(head, delimiter, isWhole);
    const width = tableWidth(shapes);
    const rows = width < 2 ? 0 : shapes.filter((shape) => shape.width === width).length;
    if (rows > best.rows) best = { delimiter, rows };
  }
  return best.delimiter;
}

/** The number of cells that most rows have. */
function tableWidth(rows: readonly RowShape[]): number {
  const counts = Map.groupBy(rows, ({ width }) => width);
  return [...counts].reduce(
    (best, [width, same]) => (same.length > best.rows ? { width, rows: same.length } : best),
    {
      width: 0,
      rows: 0,
    },
  ).width;
}

/** The rows that are not empty among the first, without one that the head may cut. */
function shapesOf(head: Uint8Array, delimiter: number, isWhole: boolean): readonly RowShape[] {
  const rows: RowShape[] = [];
  const scanner = new TableScanner(
    delimiter,
    (record) => {
      if (!isBlankRecord(record)) rows.push(shapeOf(record));
      if (rows.length === MOST_ROWS) scanner.stop();
    },
    () => undefined,
  );
  scanner.write(head);
  if (isWhole) scanner.finish();
  return rows;
}

function shapeOf({ bytes, starts, ends, count, row }: TableRecord): RowShape {
  const cells = Array.from({ length: Math.min(count, starts.length) }, (_, index) =>
    decodeText(bytes, starts[index]!, ends[index]!).trim(),
  ).filter((cell) => cell !== '');
  const roles = cells.flatMap((cell) => ROLE_SYNONYMS.get(headerWords(cell))?.role ?? []);
  return {
    row,
    width: count,
    filled: cells.length,
    known: new Set(roles).size,
    isWords: !cells.some((cell) => /\d{4}/.test(cell) || !/\p{L}/u.test(cell)),
  };
}
