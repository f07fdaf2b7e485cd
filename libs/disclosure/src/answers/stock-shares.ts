import { type PublishedSection } from '@muster/contracts';
import { type ReleasedFigures } from '../release/released-figures';
import { declarationGate } from '../quality/declaration-gate';
import { type Asked } from './asked';
import { type Place } from './place';
import { sharesSection } from './shares-section';
import { dayWords } from './when-words';

/** Shares of people in post at the release's as-at date, beside those of an earlier release in which enough had declared. */
export function stockShares(
  asked: Asked,
  id: string,
  places: readonly Place[],
  earlier: ReleasedFigures | undefined,
): PublishedSection | null {
  const people = { workforceType: asked.workforceType, measure: 'stock', period: null } as const;
  const { reading, workforceType, measured } = asked;
  // A share that was not said then is no share to compare with.
  const compared =
    earlier && declarationGate(earlier, workforceType, measured.id, reading.gate) === 'open'
      ? earlier
      : undefined;
  return sharesSection(asked, {
    ...{ id, people, counted: 'People', places },
    when: dayWords(asked.reading.figures.meta.asAt),
    before: compared
      ? { figures: compared, people, label: `Share on ${dayWords(compared.meta.asAt)}` }
      : null,
  });
}
