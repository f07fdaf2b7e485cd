import { type LeaverRateBeside } from '@muster/contracts';
import { WORKFORCE_TYPES } from '@muster/domain';
import { countIn } from '../answers/count-in';
import { flowPeriodsOf } from '../answers/flow-periods-of';
import { type Reading } from '../answers/reading';
import { stockOver } from '../answers/stock-over';
import { periodWords } from '../answers/when-words';
import { percentage } from '../derive/percentage';

/** What share of each part of the workforce left in the last financial year of the release, as the pages of the role
 *  tell it. Beside the outcomes of conversations and no comparison group. A part of the workforce without such a year is left
 *  out; a rate is withheld where the role is not told a count behind it. */
export function leaverRatesBeside(reading: Omit<Reading, 'baseline' | 'gate'>): LeaverRateBeside[] {
  const { figures } = reading;
  return WORKFORCE_TYPES.flatMap((workforceType) => {
    const period = flowPeriodsOf(figures, workforceType, 'leavers', 'financial-year').at(-1);
    if (!period) return [];
    const leavers = countIn(figures, { workforceType, measure: 'leavers', period, coords: {} });
    const stock = stockOver(reading, workforceType, period, {});
    return {
      period: periodWords(period),
      people: reading.words.people[workforceType] ?? 'people',
      rate: percentage(leavers, stock, figures.rules),
    };
  });
}
