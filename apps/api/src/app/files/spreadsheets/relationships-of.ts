import { posix } from 'node:path';

/** Name of the part that holds the relationships of `part`; those of the whole package for the empty name. */
export function relationshipsOf(part: string): string {
  const folder = posix.dirname(part);
  return `${folder === '.' ? '' : `${folder}/`}_rels/${posix.basename(part)}.rels`;
}
