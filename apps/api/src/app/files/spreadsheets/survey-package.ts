import { type IssueCode, IssueNotes } from '@muster/ingest';
import { UnreadableFile } from '../unreadable-file';
import { hostileNames } from './hostile-names';
import { hostileRelationship } from './hostile-relationship';
import { isArchive } from './is-archive';
import { packageKind } from './package-kind';
import { readPart } from './read-part';
import { readRelationships } from './read-relationships';
import { type Relationship } from './relationship';
import { XmlReader } from './xml-reader';
import { type ZipPackage } from './zip-package';

const XML = /\.(xml|rels|vml|rdf)$/i;

/** A workbook without anything that a table does not need. */
export interface SurveyedPackage {
  readonly kind: 'xlsx' | 'ods';
  /** Name of a part of relationships -> what stands in it; empty for ODS. */
  readonly relationships: ReadonlyMap<string, readonly Relationship[]>;
}

/** Looks at every part of a zip file before its table is read: what kind of file it is, and whether it holds macros, links,
 *  caches, objects, archives, document types or encryption. Throws `UnreadableFile` with all that is found. */
export async function surveyPackage(book: ZipPackage): Promise<SurveyedPackage> {
  const kind = await packageKind(book);
  if (kind === 'ods' && (await isEncrypted(book))) throw new UnreadableFile('spreadsheet-protected');
  const found = new Set<IssueCode>(hostileNames(book.names));
  if (kind === 'xlsx-macros') found.add('spreadsheet-macros');
  const relationships = new Map<string, readonly Relationship[]>();
  for (const name of book.names) {
    if (await beginsLikeArchive(book, name)) {
      found.add('spreadsheet-nested-archive');
      continue;
    }
    if (XML.test(name)) await readProlog(book, name);
    if (name.endsWith('.rels')) {
      const inPart = await readRelationships(book, name);
      relationships.set(name, inPart);
      for (const code of inPart.map(hostileRelationship)) if (code !== undefined) found.add(code);
    }
  }
  if (found.size === 0) return { kind: kind === 'ods' ? 'ods' : 'xlsx', relationships };
  const notes = new IssueNotes();
  for (const code of found) notes.note(code);
  throw new UnreadableFile(notes.list());
}

async function beginsLikeArchive(book: ZipPackage, name: string): Promise<boolean> {
  const head = await book.head(name, 8);
  // Programs behind macros and controls are OLE containers as well; they are told by their names.
  return isArchive(head) && !(head[0] === 0xd0 && name.endsWith('.bin'));
}

/** Reads an XML part up to its first tag: a document type would stand before that. */
async function readProlog(book: ZipPackage, name: string): Promise<void> {
  let rootSeen = false;
  const nothing = () => undefined;
  const reader = new XmlReader({ open: () => (rootSeen = true), close: nothing, text: nothing });
  for await (const piece of book.read(name)) {
    reader.write(piece);
    if (rootSeen) return;
  }
  reader.finish();
}

async function isEncrypted(book: ZipPackage): Promise<boolean> {
  if (book.has('encrypted-package')) return true;
  if (!book.has('META-INF/manifest.xml')) return false;
  let encrypted = false;
  await readPart(book, 'META-INF/manifest.xml', {
    open: (name) => {
      if (name === 'encryption-data') encrypted = true;
    },
  });
  return encrypted;
}
