import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** The JavaScript files of a built web app, what they import at once and later, and what they weigh over the wire. */
export interface WebBundle {
  /** Files that the first page loads. */
  readonly first: ReadonlySet<string>;
  /** For each file that is loaded later on demand: the files that then arrive and were not there before. */
  readonly later: ReadonlyMap<string, ReadonlySet<string>>;
  /** Bytes after gzip. */
  weigh(files: Iterable<string>): number;
  contains(file: string, text: string): boolean;
  textOf(file: string): string;
}

/** Reads the bundle below `folder` (dist/web/browser). Follows the import statements of the files themselves, so that it
 *  measures what a browser loads and not what a report says. */
export function readWebBundle(folder: string): WebBundle {
  const code = new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.js'))
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const named = (text: string, pattern: RegExp): string[] =>
    [...text.matchAll(pattern)].flatMap(([, name]) => (name !== undefined && code.has(name) ? [name] : []));
  const withImports = (names: readonly string[]): ReadonlySet<string> => {
    const found = new Set<string>();
    const visit = (name: string): void => {
      if (found.has(name)) return;
      found.add(name);
      named(code.get(name) ?? '', /(?:from|import)\s*"\.\/([^"]+\.js)"/g).forEach(visit);
    };
    names.forEach(visit);
    return found;
  };

  const first = withImports(named(page, /(?:src|href)="\/?([^"]+\.js)"/g));
  const later = new Map<string, ReadonlySet<string>>();
  for (const [from, text] of code) {
    const there = withImports([from]).union(first);
    for (const name of named(text, /import\(\s*["`']\.\/([^"`']+\.js)["`']/g)) {
      const arriving = withImports([name]).difference(there);
      const known = later.get(name);
      if (known === undefined || known.size < arriving.size) later.set(name, arriving);
    }
  }
  return {
    first,
    later,
    weigh: (files) =>
      [...files].reduce((sum, name) => sum + gzipSync(code.get(name) ?? '', { level: 9 }).length, 0),
    contains: (file, text) => code.get(file)?.includes(text) ?? false,
    textOf: (file) => code.get(file) ?? '',
  };
}
