import { type AttritionAnswer, type AttritionPart } from '@muster/contracts';
import { ok, type Result } from '@muster/domain';
import { type AxisGroup } from '../questions/axis';
import { dimensionLabel } from '../questions/dimension-ids';
import { type QuestionContext } from '../questions/question-context';
import { type QuestionRefusal } from '../questions/question-refusal';
import { rowsByGroup } from '../questions/rows-by-group';
import { describeAttrition } from './describe-attrition';
import { exitServices } from './exit-services';
import { followCohorts } from './follow-cohorts';
import { leavingRoutes } from './leaving-routes';
import { partOfTally } from './part-of-tally';
import { type AttritionPlan } from './plan-attrition';
import { reasonsHeld } from './reasons-held';
import { serviceOfLeavers } from './service-of-leavers';
import { REASONS, tallyPeriod } from './tally-period';

/** Everything about leaving in the period of a plan: everybody first, then the groups in their order. */
export function answerAttrition(
  context: QuestionContext,
  plan: AttritionPlan,
): Result<AttritionAnswer, QuestionRefusal> {
  const parts = countParts(context, plan);
  if (!parts.ok) return parts;
  const { period, groups, obstacle } = plan;
  const labels = context.readings.get(period.last.id)?.extraLabels ?? {};
  return ok({
    metric: 'attrition',
    force: context.force.code,
    from: period.first.asAt,
    to: period.last.asAt,
    by: [...groups.by],
    grouping: groups.grouping?.id ?? null,
    parts: parts.value,
    missing: obstacle && {
      ...obstacle,
      label: dimensionLabel(obstacle.dimension, labels),
      status: obstacle.reason === 'not-held' ? 'not-held' : 'not-available',
    },
    about: describeAttrition(context, plan, parts.value),
  });
}

function countParts(
  context: QuestionContext,
  { period, eras, asked, obstacle }: AttritionPlan,
): Result<AttritionPart[], QuestionRefusal> {
  if (!eras) return ok([]);
  const { ledger } = context.held;
  const routes = leavingRoutes(context);
  const reasons = routes.routeOfReason.length;
  const sums = tallyPeriod(ledger, eras, period, reasons);
  const axis = eras.at(-1)?.axes[0] ?? null;
  const careers = followCohorts(context, axis ? asked : { ...asked, by: [] }, period.last);
  if (!careers.ok) return careers;
  const exits = exitServices(ledger, period.from, period.to);
  const leaving = rowsByGroup(ledger, eras, exits.spells, exits.days);
  const held = reasonsHeld(ledger, { after: period.from, to: period.to }, routes.routeOfReason);
  const part = (tally: Float64Array, place: number | null, group: AxisGroup | null): AttritionPart => {
    const rows = place === null ? leaving.everybody : (leaving.groups.get(place) ?? new Int32Array(0));
    const dimension = asked.by[0] ?? '';
    return {
      group: group ? { [dimension]: group.code } : {},
      labels: group ? { [dimension]: group.label } : {},
      undeclared: group !== null && !group.declared,
      ...partOfTally(tally, period, routes, held),
      serviceAtExit: serviceOfLeavers(rows.map((row) => exits.service[row] as number)),
      earlyLeavers: careers.value(group?.code ?? null),
    };
  };
  const groups = (obstacle ? [] : (axis?.groups ?? [])).flatMap((group, place) => {
    const tally = sums.of(place) ?? (group.always ? new Float64Array(REASONS + reasons) : null);
    return tally ? [part(tally, place, group)] : [];
  });
  return ok([part(sums.everybody, null, null), ...groups]);
}
