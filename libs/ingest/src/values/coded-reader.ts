import { ByteTable } from './byte-table';
import { type CellReader, UNREAD } from './cell-reader';
import { decodeText } from './decode-text';
import { foldValue } from './fold-value';

/** Turns text into a vocabulary id, or notes why it cannot. `folded` is the form for comparing. */
export type CodeResolver = (folded: string, text: string, row: number) => number;

/** Reads a coded cell. Bytes met before are answered from a table; only new ones become text. An empty cell (white space
 *  only) has the id `blank()`. */
export class CodedReader implements CellReader {
  private readonly known = new ByteTable();

  constructor(
    private readonly resolve: CodeResolver,
    private readonly blank: () => number,
  ) {}

  read(bytes: Uint8Array, start: number, end: number, row: number): number {
    const known = this.known.find(bytes, start, end);
    if (known >= 0) return known;
    const text = decodeText(bytes, start, end);
    const folded = foldValue(text);
    const id = folded === '' ? this.blank() : this.resolve(folded, text, row);
    if (id !== UNREAD) this.known.add(bytes, start, end, id);
    return id;
  }
}
