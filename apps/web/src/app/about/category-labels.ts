import { type Classification, type Definition } from '@muster/domain';

/** classification id -> category code -> label, as far as they are known. */
export type CategoryLabels = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** The labels of the categories of some classifications. */
export function categoryLabels(classifications: readonly Classification[]): CategoryLabels {
  return new Map(
    classifications.map(({ id, categories }) => [
      id,
      new Map(categories.map(({ code, label }) => [code, label])),
    ]),
  );
}

/** Ids of the classifications whose labels a definition needs to be read. */
export function classificationsIn(definition: Definition): readonly string[] {
  if (definition.kind === 'grouping') return Object.keys(definition.members);
  if (definition.kind === 'crosswalk') return [definition.from, definition.to];
  return [];
}
