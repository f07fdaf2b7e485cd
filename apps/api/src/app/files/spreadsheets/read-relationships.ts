import { posix } from 'node:path';
import { UnreadableFile } from '../unreadable-file';
import { readPart } from './read-part';
import { type Relationship } from './relationship';
import { SPREADSHEET_LIMITS } from './spreadsheet-limits';
import { type ZipPackage } from './zip-package';

/** The relationships that stand in the part `name` (`xl/_rels/workbook.xml.rels`), targets resolved to names of parts; links
 *  in cells are left out. Source: ECMA-376 part 2, 9.3. */
export async function readRelationships(book: ZipPackage, name: string): Promise<readonly Relationship[]> {
  const folder = posix.join('/', posix.dirname(name), '..');
  const found: Relationship[] = [];
  await readPart(book, name, {
    open: (tag, attributes) => {
      if (tag !== 'Relationship') return;
      const external = attributes['TargetMode'] === 'External';
      const target = attributes['Target'] ?? '';
      const type = attributes['Type'] ?? '';
      // Links in cells are never followed, and there may be very many.
      if (type.endsWith('/hyperlink')) return;
      if (found.length === SPREADSHEET_LIMITS.relationships) throw new UnreadableFile('spreadsheet-bomb');
      found.push({
        id: attributes['Id'] ?? '',
        type: type.slice(type.lastIndexOf('/') + 1),
        target: external ? target : posix.resolve(folder, target).slice(1),
        external,
      });
    },
  });
  return found;
}
