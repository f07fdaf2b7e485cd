import { type Definition } from '@muster/domain';

/** Ids of the classifications whose labels a definition needs to be read. */
export function classificationsIn(definition: Definition): readonly string[] {
  if (definition.kind === 'grouping') return Object.keys(definition.members);
  if (definition.kind === 'crosswalk') return [definition.from, definition.to];
  return [];
}
