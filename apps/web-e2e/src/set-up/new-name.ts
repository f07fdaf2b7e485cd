import { randomBytes } from 'node:crypto';

/** A name that nobody has in this world: a worker that begins again after a failure meets the people that it made before. */
export function newName(begin: string): string {
  return `${begin}${randomBytes(2).toString('hex')}`;
}
