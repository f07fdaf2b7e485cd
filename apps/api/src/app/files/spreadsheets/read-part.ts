import { XmlReader, type XmlSink } from './xml-reader';
import { type ZipPackage } from './zip-package';

/** Reads a small XML part of a workbook whole. Throws `UnreadableFile` when it is missing or not sound. */
export async function readPart(book: ZipPackage, name: string, sink: Partial<XmlSink>): Promise<void> {
  const nothing = () => undefined;
  const reader = new XmlReader({ open: nothing, close: nothing, text: nothing, ...sink });
  for await (const piece of book.read(name)) reader.write(piece);
  reader.finish();
}
