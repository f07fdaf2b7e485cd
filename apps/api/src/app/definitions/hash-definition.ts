import { createHash } from 'node:crypto';
import { type Definition } from '@muster/domain';

/** SHA-256 of a definition as its schema orders it: equal content has an equal hash, however the file was written. */
export function hashDefinition(definition: Definition): Buffer {
  return createHash('sha256').update(JSON.stringify(definition)).digest();
}
