import { type QuestionContext } from '../questions/question-context';
import { type RateWindow } from './choose-windows';
import { countWindow } from './count-window';
import { groundOfWindow } from './ground-of-window';
import { type ProjectionPlan } from './plan-projection';

/** What a projection of one group is made of, in the strata of the group that is asked about. */
export interface GroupInWindow {
  readonly stock: number;
  readonly joiners: number;
  /** By band of service. */
  readonly leavers: readonly number[];
  /** By rank below the highest. */
  readonly promotions: readonly number[];
}

/** The counts of every group of people who declared, in the order of the axis, so that what follows from one answer about
 *  another can be told. It counts the window once for each group: only for characteristics that need a grant. */
export function groupsInWindow(
  context: QuestionContext,
  plan: ProjectionPlan,
  { from, to }: RateWindow,
): readonly GroupInWindow[] {
  const { strata } = groundOfWindow(countWindow(context, plan, from, to), null);
  const [ranks, bands] = [strata.ranks.flat(), strata.bands.flat()];
  const groups = plan.eras.at(-1)?.axes[0]?.groups ?? [];
  return groups.flatMap(({ declared }, place): GroupInWindow[] => {
    if (!declared) return [];
    const { stock, joiners, leavers, promotions } = countWindow(context, { ...plan, place }, from, to);
    return [
      {
        stock: stock.sum('group', ranks, bands),
        joiners: joiners.sum('group', ranks, bands),
        leavers: strata.bands.map((ids) => leavers.sum('group', ranks, ids)),
        promotions: strata.highest.slice(0, -1).map((ids) => promotions.sum('group', ids, bands)),
      },
    ];
  });
}
