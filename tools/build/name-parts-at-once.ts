import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unnamedParts } from './unnamed-parts.ts';
import { readWebBundle } from './web-bundle.ts';

/** Lets each part of the web app that is loaded on demand name at once all the files that it needs, also those that its
 *  files need. A browser would otherwise learn of them one level after another, up to five journeys to the server for one
 *  page. What is named is only named earlier: modules run in the same order, because the new names stand behind the old.
 *  The hash in the name of a file covers the names of all that it imports, so that it stays true. */
export function namePartsAtOnce(folder: string): void {
  const { later } = readWebBundle(folder);
  for (const [entry, arriving] of later) {
    const file = join(folder, entry);
    const unnamed = unnamedParts(readFileSync(file, 'utf8'), entry, arriving);
    appendFileSync(file, unnamed.map((name) => `import"./${name}";`).join(''));
  }
}
