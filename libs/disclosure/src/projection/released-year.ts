import { type Asked } from '../answers/asked';
import { DECLARED } from '../answers/categories-of';
import { countedShare } from '../answers/counted-share';
import { stockOver } from '../answers/stock-over';
import { type FlowPeriod } from '../lattice/release-period';
import { releasedSides, type ReleasedSides } from './released-sides';

type Shown = Extract<ReleasedSides, { readonly status: 'shown' }>;

/** Who joined and left in a financial year, and who could have left, of both sides. */
export type ReleasedYear =
  | {
      readonly status: 'shown';
      readonly period: FlowPeriod;
      readonly leavers: Shown;
      readonly joiners: Shown;
      /** Mean of the stocks at both ends, for one year. */
      readonly atRisk: Shown;
    }
  | { readonly status: 'withheld' | 'absent' };

/** One financial year of a group in a release. `absent`: the lattice has no such flows, or a quarter at one of its ends has no
 *  release. */
export function releasedYear(
  { reading, workforceType, measured }: Pick<Asked, 'reading' | 'workforceType' | 'measured'>,
  group: string,
  period: FlowPeriod,
): ReleasedYear {
  const coords = { [measured.id]: group };
  const flow = (measure: 'leavers' | 'joiners') =>
    releasedSides(countedShare(reading.figures, { workforceType, measure, period }, measured, coords));
  const [leavers, joiners] = [flow('leavers'), flow('joiners')];
  const atRisk = releasedSides({
    part: stockOver(reading, workforceType, period, coords),
    whole: stockOver(reading, workforceType, period, { [measured.id]: DECLARED }),
  });
  if (leavers.status === 'shown' && joiners.status === 'shown' && atRisk.status === 'shown') {
    return { status: 'shown', period, leavers, joiners, atRisk };
  }
  const isAbsent = [leavers, joiners, atRisk].some(({ status }) => status === 'absent');
  return { status: isAbsent ? 'absent' : 'withheld' };
}
