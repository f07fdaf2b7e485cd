import { UnreadableFile } from '../unreadable-file';
import { SPREADSHEET_LIMITS } from './spreadsheet-limits';
import { XmlReader, type XmlSink } from './xml-reader';
import { type ZipPackage } from './zip-package';

/** Reads an XML part of a workbook from beginning to end. Throws `UnreadableFile` when it is missing, not sound, or larger
 *  than `most` bytes. */
export async function readPart(
  book: ZipPackage,
  name: string,
  sink: Partial<XmlSink>,
  most: number = SPREADSHEET_LIMITS.smallPart,
): Promise<void> {
  const nothing = () => undefined;
  const reader = new XmlReader({ open: nothing, close: nothing, text: nothing, ...sink });
  let size = 0;
  for await (const piece of book.read(name)) {
    size += piece.length;
    if (size > most) throw new UnreadableFile('spreadsheet-bomb');
    reader.write(piece);
  }
  reader.finish();
}
