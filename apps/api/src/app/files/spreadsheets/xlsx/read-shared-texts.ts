import { quoteField } from '../quote-field';
import { readPart } from '../read-part';
import { SPREADSHEET_LIMITS } from '../spreadsheet-limits';
import { TextCollector } from '../text-collector';
import { type XmlSink } from '../xml-reader';
import { type ZipPackage } from '../zip-package';
import { SharedTexts } from './shared-texts';
import { undoEscapes } from './undo-escapes';

/** The part of shared texts: plain ones and those in runs of different looks; readings beside East Asian text (`rPh`) are
 *  not part of the text. Each is held as a field of a delimited table. */
export async function readSharedTexts(book: ZipPackage, name: string): Promise<SharedTexts> {
  const texts = new SharedTexts();
  const text = new TextCollector();
  let inText = false;
  let reading = false;
  const sink: Partial<XmlSink> = {
    open: (tag) => {
      if (tag === 'rPh') reading = true;
      else if (tag === 't') inText = !reading;
    },
    text: (found) => {
      if (inText) text.add(found);
    },
    close: (tag) => {
      if (tag === 't') inText = false;
      else if (tag === 'rPh') reading = false;
      else if (tag === 'si') texts.add(quoteField(undoEscapes(text.take())));
    },
  };
  await readPart(book, name, sink, SPREADSHEET_LIMITS.unpacked);
  return texts;
}
