import { type SensitiveDimension } from '@muster/contracts';
import { namedDimension } from './dimension-ids';
import { type QuestionContext } from './question-context';
import { sensitiveDimension } from './sensitive-dimension';

/** Every field in which a question about figures can name a dimension. */
export interface NamingQuestion {
  readonly by?: readonly string[] | undefined;
  readonly where?: readonly { readonly dimension: string }[] | undefined;
  readonly characteristic?: string | undefined;
  readonly dimension?: string | undefined;
}

/** The characteristics that need a grant and that the question names, each once. */
export function sensitiveDimensionsOf(
  { readings, classifications }: Pick<QuestionContext, 'readings' | 'classifications'>,
  { by = [], where = [], characteristic, dimension }: NamingQuestion,
): readonly SensitiveDimension[] {
  const texts = [...by, ...where.map((filter) => filter.dimension), characteristic, dimension];
  const all = [...readings.values()];
  const found = texts.flatMap((text): SensitiveDimension[] => {
    if (text === undefined) return [];
    const id = namedDimension(text);
    const sensitive = sensitiveDimension(id, {
      labels: all.flatMap(({ extraLabels }) => extraLabels[id] ?? []),
      classifications: all.flatMap((reading) => classifications.get(reading.classifications[id] ?? '') ?? []),
    });
    return sensitive === null ? [] : [sensitive];
  });
  return [...new Set(found)];
}
