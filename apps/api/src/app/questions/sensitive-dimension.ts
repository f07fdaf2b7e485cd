import { type SensitiveDimension } from '@muster/contracts';
import { type Classification } from '@muster/domain';

/** How an extra column about such a characteristic is called when its mapping names no classification. */
const WORDS: readonly (readonly [RegExp, SensitiveDimension])[] = [
  [/gender|\btrans(?!f|p)/i, 'gender'],
  [/orientation|sexual/i, 'orientation'],
  [/religion|\bfaith|belief/i, 'religion'],
  [/disab/i, 'disability'],
];

/** What an extra dimension is called and coded with: in its id, in the labels and in the classifications of the mappings. */
export interface ExtraMeaning {
  readonly labels: readonly string[];
  readonly classifications: readonly Classification[];
}

/** The characteristic that needs a grant before `id` is counted by, or null when none does. An extra dimension takes after
 *  the dimension of a classification it is coded in, else after the words it is called by. */
export function sensitiveDimension(
  id: string,
  { labels, classifications }: ExtraMeaning,
): SensitiveDimension | null {
  if (!id.startsWith('extra:')) return named(id);
  const coded = classifications.map(({ dimension }) => named(dimension)).find((each) => each !== null);
  if (coded !== undefined) return coded;
  const words = [id.slice('extra:'.length).replaceAll('-', ' '), ...labels].join(' ');
  return WORDS.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

function named(dimension: string): SensitiveDimension | null {
  return dimension === 'religion' || dimension === 'orientation' || dimension === 'disability'
    ? dimension
    : null;
}
