import { type Definition } from '@muster/domain';

/** The definitions of one kind, in the order of the map. */
export function ofKind<K extends Definition['kind']>(
  definitions: ReadonlyMap<string, Definition>,
  kind: K,
): readonly Extract<Definition, { kind: K }>[] {
  const isOfKind = (definition: Definition): definition is Extract<Definition, { kind: K }> =>
    definition.kind === kind;
  return [...definitions.values()].filter(isOfKind);
}
