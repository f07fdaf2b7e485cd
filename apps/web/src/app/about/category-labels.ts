import { type Classification } from '@muster/domain';

/** classification id -> its label, and its category codes with their labels; as far as they are known. */
export type CategoryLabels = ReadonlyMap<
  string,
  { readonly label: string; readonly categories: ReadonlyMap<string, string> }
>;

/** The labels of some classifications and of their categories. */
export function categoryLabels(classifications: readonly Classification[]): CategoryLabels {
  return new Map(
    classifications.map(({ id, label, categories }) => [
      id,
      { label, categories: new Map(categories.map((category) => [category.code, category.label])) },
    ]),
  );
}
