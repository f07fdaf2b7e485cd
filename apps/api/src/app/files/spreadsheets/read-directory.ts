import { type Entry, fromRandomAccessReaderPromise, getFileNameLowLevel, type ZipFile } from 'yauzl';
import { UnreadableFile } from '../unreadable-file';
import { isUnsafeName } from './is-unsafe-name';
import { type PackedBytes } from './packed-bytes';
import { SPREADSHEET_LIMITS } from './spreadsheet-limits';

/** The directory of a zip file: name of each part -> where it lies. Folders are left out. */
export interface ZipDirectory {
  readonly file: ZipFile;
  readonly parts: ReadonlyMap<string, Entry>;
}

const NO_DIRECTORY = 'End of central directory record signature not found';

/** Reads the directory of a zip file and judges what it declares, before anything is unpacked. Throws `UnreadableFile` for
 *  a file that is cut off, damaged, encrypted, has unsafe or repeated names, too many parts, or declares to unpack to more
 *  than 1 GiB or a hundred times its size. */
export async function readDirectory(bytes: PackedBytes): Promise<ZipDirectory> {
  const file = await open(bytes);
  if (file.entryCount > SPREADSHEET_LIMITS.parts) throw new UnreadableFile('spreadsheet-too-many-parts');
  const parts = new Map<string, Entry>();
  const seen = new Set<string>();
  let unpacked = 0;
  for (const entry of await entriesOf(file)) {
    const name = nameOf(entry);
    if (isUnsafeName(name)) throw new UnreadableFile('spreadsheet-unsafe-names');
    const folded = name.toLowerCase().replace(/\/$/, '');
    if (seen.has(folded)) throw new UnreadableFile('spreadsheet-duplicate-parts');
    seen.add(folded);
    if (entry.isEncrypted()) throw new UnreadableFile('spreadsheet-protected');
    if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) {
      throw new UnreadableFile('damaged-spreadsheet');
    }
    unpacked += entry.uncompressedSize;
    if (!name.endsWith('/')) parts.set(name, entry);
  }
  if (isBomb(unpacked, bytes.size)) throw new UnreadableFile('spreadsheet-bomb');
  return { file, parts };
}

function isBomb(unpacked: number, packed: number): boolean {
  const { ratio, ratioCountsFrom, unpacked: most } = SPREADSHEET_LIMITS;
  return unpacked > most || (unpacked > ratioCountsFrom && unpacked > packed * ratio);
}

async function open(bytes: PackedBytes): Promise<ZipFile> {
  try {
    return await fromRandomAccessReaderPromise(bytes, bytes.size, {
      autoClose: false,
      // Names are judged here, so that each refusal has its own words.
      decodeStrings: false,
      validateEntrySizes: true,
    });
  } catch (fault) {
    const cut = fault instanceof Error && fault.message.startsWith(NO_DIRECTORY);
    throw new UnreadableFile(cut ? 'truncated-spreadsheet' : 'damaged-spreadsheet');
  }
}

async function entriesOf(file: ZipFile): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  try {
    for await (const entry of file.eachEntry()) entries.push(entry);
  } catch {
    // Whatever the library finds wrong with an entry: sizes, offsets, extra fields.
    throw new UnreadableFile('damaged-spreadsheet');
  }
  return entries;
}

function nameOf({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string {
  return getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, true);
}
