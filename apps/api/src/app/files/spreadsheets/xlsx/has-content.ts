import { XmlReader } from '../xml-reader';
import { type ZipPackage } from '../zip-package';

/** Whether any cell of a worksheet has a value; stops reading at the first one. */
export async function hasContent(book: ZipPackage, name: string): Promise<boolean> {
  let found = false;
  let inValue = false;
  const reader = new XmlReader({
    open: (tag) => (inValue = tag === 'v' || tag === 't' || tag === 'f'),
    close: () => (inValue = false),
    text: (text) => {
      if (inValue && text !== '') found = true;
    },
  });
  for await (const piece of book.read(name)) {
    reader.write(piece);
    if (found) return true;
  }
  reader.finish();
  return found;
}
