import { type PublishedFigure } from '@muster/contracts';
import { type Asked } from '../answers/asked';
import { countedShare } from '../answers/counted-share';
import { percentage } from '../derive/percentage';
import { declarationGate } from '../quality/declaration-gate';
import { type ReleasedFigures } from '../release/released-figures';

/** The share of a group among everybody in post who declared, in whole percents, as one release tells it: not available where
 *  too few have declared. */
export function releasedShare(
  figures: ReleasedFigures,
  { reading, workforceType, measured }: Pick<Asked, 'reading' | 'workforceType' | 'measured'>,
  group: string,
): PublishedFigure {
  if (declarationGate(figures, workforceType, measured.id, reading.gate) !== 'open') {
    return { status: 'not-available' };
  }
  const people = { workforceType, measure: 'stock', period: null } as const;
  const { part, whole } = countedShare(figures, people, measured, { [measured.id]: group });
  return percentage(part, whole, figures.rules);
}
