import { type AttackedCount } from './attacked-count';
import { type ConditionalFindings } from './attack-report';

/** Of the counts `tied` by assumed relations those that say more than the `certain` ones: narrow where the certain count is
 *  not, or exact where it is narrow only. Both lists hold each count once. */
export function conditionalFindings(
  certain: readonly AttackedCount[],
  tied: readonly AttackedCount[],
): ConditionalFindings {
  const verdicts = new Map(certain.map((count) => [nameOf(count), count.verdict]));
  const counts = tied.filter((count) => {
    const known = verdicts.get(nameOf(count));
    if (count.verdict === 'narrow') return known !== 'narrow' && known !== 'exact';
    return count.verdict === 'exact' && known !== 'exact';
  });
  const exact = counts.filter(({ verdict }) => verdict === 'exact').length;
  return { exact, narrow: counts.length, counts };
}

function nameOf({ target: { population, key } }: AttackedCount): string {
  return `${population} ${key}`;
}
