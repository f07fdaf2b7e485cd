import { type PublishedSection } from '@muster/contracts';
import { shownValue } from '../published/shown-value';
import { targetReach } from './target-reach';

/** The message of a section about declaration in at most ten words: the first characteristic that is below its target, or
 *  that none shown is. Of parts of a workforce what is shown, because they are not to be ranked. */
export function declarationTitle({ rows, measured, dimensionLabels }: PublishedSection): string {
  if (measured !== 'characteristic') {
    return `Ethnicity declared, by ${(dimensionLabels[measured] ?? measured).toLowerCase()}`;
  }
  const reach = rows.map((row) => {
    const share = row.figures['share'];
    const rate = share?.status === 'shown' ? share : null;
    return { row, reach: targetReach(rate, shownValue(row.figures['target'])) };
  });
  if (reach.every((each) => each.reach === null)) return 'How completely characteristics are declared';
  const below = reach.filter((each) => each.reach === 'below');
  const [first] = below;
  if (first === undefined) return 'No characteristic shown is clearly below its target';
  if (below.length > 1) return 'Several characteristics are declared less often than the target';
  return `${first.row.labels['characteristic'] ?? 'One characteristic'}: declared less often than the target`;
}
