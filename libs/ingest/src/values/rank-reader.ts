import { type CellReader } from './cell-reader';

/** Reads ranks by the ladder of the row's workforce type: the same word may stand on several ladders. The workforce type
 *  is read first; `typeOf` answers its vocabulary id, `readerFor` makes the reader of one type. */
export class RankReader implements CellReader {
  private readonly readers = new Map<number, CellReader>();

  constructor(
    private readonly typeOf: () => number,
    private readonly readerFor: (workforceTypeId: number) => CellReader,
  ) {}

  read(bytes: Uint8Array, start: number, end: number, row: number): number {
    const type = this.typeOf();
    let reader = this.readers.get(type);
    if (reader === undefined) {
      reader = this.readerFor(type);
      this.readers.set(type, reader);
    }
    return reader.read(bytes, start, end, row);
  }
}
