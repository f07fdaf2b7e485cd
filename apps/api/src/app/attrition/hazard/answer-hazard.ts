import { type HazardAnswer } from '@muster/contracts';
import { ok, type Result } from '@muster/domain';
import { stays } from '@muster/ledger';
import { chooseComparator } from '../../questions/choose-comparator';
import { type QuestionContext } from '../../questions/question-context';
import { type QuestionRefusal } from '../../questions/question-refusal';
import { rowsByFirstSight } from '../../questions/rows-by-first-sight';
import { leavingRoutes } from '../leaving-routes';
import { reasonsHeld } from '../reasons-held';
import { retentionRoutes } from '../retention-routes';
import { describeHazard } from './describe-hazard';
import { familyOfModels } from './family-of-models';
import { modelGroups } from './model-groups';
import { type DescribedStays } from './model-pair';
import { type HazardPlan } from './plan-hazard';
import { readRespect, type Respect } from './respect';

/** How many times the rate of the comparator each declared group leaves at, from the first usable snapshot up to the last. */
export async function answerHazard(
  context: QuestionContext,
  plan: HazardPlan,
): Promise<Result<HazardAnswer, QuestionRefusal>> {
  const { retention, route, comparator: wanted } = plan;
  const { groups, snapshots, last, days, eras, asked } = retention;
  const { ledger } = context.held;
  const named = leavingRoutes(context);
  const held = reasonsHeld(ledger, { after: days[0] ?? 0, to: days.at(-1) ?? 0 }, named.routeOfReason);
  const { routes, routeOf } = retentionRoutes(named, held);
  const all = stays(ledger, { snapshotDays: days, groups: { by: [] }, routeOf });
  const respects: Respect[] = [];
  for (const dimension of [...(plan.strata === null ? [] : [plan.strata]), ...plan.adjustFor]) {
    const read = readRespect(context, retention, all, dimension);
    if (!read.ok) return read;
    respects.push(read.value);
  }
  const strata = plan.strata === null ? null : (respects.shift() ?? null);
  const answer = (figures: Pick<HazardAnswer, 'comparator' | 'rows' | 'family'>): HazardAnswer => ({
    ...{ metric: 'hazard', force: context.force.code, route },
    ...{ from: (snapshots[0] ?? last).asAt, asAt: last.asAt },
    ...{ by: [...groups.by], grouping: groups.grouping?.id ?? null },
    ...{ adjustments: respects.map(({ told }) => told), strata: strata?.told ?? null },
    ...figures,
    about: describeHazard(context, plan),
  });
  const axis = eras.at(-1)?.axes[0];
  if (!axis) return ok(answer({ comparator: null, rows: [], family: null }));
  const { groups: rowsOf } = rowsByFirstSight(ledger, eras, all.spell);
  const people = new Map([...rowsOf].map(([place, rows]) => [place, rows.length]));
  const comparator = chooseComparator(axis.groups, people, wanted);
  if (!comparator.ok) return comparator;
  const asksOf = route.code === 'all' ? null : routes.findIndex(({ code }) => code === route.code) + 1;
  const described: DescribedStays = {
    stays: all,
    left: all.route.map((by) => (asksOf === null ? Math.min(by, 1) : by === asksOf ? 1 : 0)),
    alike: respects.flatMap(({ places }) => places ?? []),
    strata: strata?.places ?? null,
  };
  const rows = await modelGroups(axis, rowsOf, comparator.value, described, asksOf === 0);
  const chosen = comparator.value === null ? undefined : axis.groups[comparator.value];
  return ok(
    answer({
      comparator: chosen ? { dimension: asked.by[0] ?? '', code: chosen.code, label: chosen.label } : null,
      ...familyOfModels(rows, `hazard ratios by ${axis.label.toLowerCase()}`),
    }),
  );
}
