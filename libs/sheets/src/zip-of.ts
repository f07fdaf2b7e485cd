import { zipSync, type Zippable } from 'fflate';

export interface ZippedFile {
  /** Path inside the zip file, with slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Put in as it is, without being packed. */
  readonly stored?: boolean;
}

/** A zip file of `files` in their order. Every file has the same time, so that equal files give equal bytes everywhere; a
 *  zip file keeps local time without its zone, therefore the day is given in parts. Throws where two have one path. */
export function zipOf(files: readonly ZippedFile[]): Uint8Array {
  if (new Set(files.map(({ path }) => path)).size < files.length) throw new Error('two files have one path');
  const parts: Zippable = {};
  for (const { path, bytes, stored } of files) parts[path] = [bytes, { level: stored ? 0 : 6 }];
  return zipSync(parts, { mtime: new Date(1980, 0, 1, 12) });
}
