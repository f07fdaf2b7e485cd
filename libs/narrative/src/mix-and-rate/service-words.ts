import { type DecompositionAnswer } from '@muster/contracts';

/** What the group's service is beside the comparator's: shorter when more of its time in post falls in the first five years. Plain
 *  `length of service` where that is not known, and where both are the same in whole percents. */
export function serviceWords({ shortService }: Pick<DecompositionAnswer, 'shortService'>): string {
  const { group, comparator } = shortService;
  if (group === null || comparator === null || percent(group) === percent(comparator))
    return 'length of service';
  return group > comparator ? 'shorter service' : 'longer service';
}

function percent(share: number): number {
  return Math.round(share * 100);
}
