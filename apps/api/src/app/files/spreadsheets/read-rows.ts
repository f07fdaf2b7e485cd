import { UnreadableFile } from '../unreadable-file';
import { type RowWriter } from './row-writer';
import { type SheetProblems } from './sheet-problems';
import { XmlReader, type XmlSink } from './xml-reader';

/** Reads the part of a sheet through `sheet`, which writes its rows, and hands on what is written as it comes. Throws
 *  `UnreadableFile` at the end for what was wrong with the cells, or when none had content. */
export async function* readRows(
  part: AsyncIterable<Uint8Array>,
  sheet: XmlSink,
  writer: RowWriter,
  problems: SheetProblems,
): AsyncGenerator<Uint8Array> {
  const reader = new XmlReader(sheet);
  for await (const piece of part) {
    reader.write(piece);
    const lines = writer.take();
    if (lines !== null) yield lines;
  }
  reader.finish();
  problems.refuse();
  if (!writer.hasContent) throw new UnreadableFile('empty-spreadsheet');
  const rest = writer.finish();
  if (rest !== null) yield rest;
}
