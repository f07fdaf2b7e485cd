import { type HazardAnswer, type HazardQuestion } from '@muster/contracts';
import { ok, refuse, type Result } from '@muster/domain';
import { findDimensions } from '../../questions/find-dimensions';
import { type QuestionContext } from '../../questions/question-context';
import { type QuestionRefusal } from '../../questions/question-refusal';
import { leavingRoutes } from '../leaving-routes';
import { planRetention, type RetentionPlan } from '../plan-retention';
import { retentionRoutes } from '../retention-routes';
import { JOINING_YEARS } from './joining-years';

/** A question about hazard ratios whose every word is known. */
export interface HazardPlan {
  readonly retention: RetentionPlan;
  readonly adjustFor: readonly string[];
  readonly strata: string | null;
  readonly route: HazardAnswer['route'];
  readonly comparator: string | undefined;
}

const ALL = { code: 'all', label: 'Leaving by any route' };
const USUAL = ['sex', 'age-band', 'rank', 'extra:entry-route'];

/** Checks a question about hazard ratios. Refused as planRetention, for a dimension that does not exist or stands twice, and
 *  for a route that does not exist. */
export function planHazard(
  context: QuestionContext,
  question: HazardQuestion,
): Result<HazardPlan, QuestionRefusal> {
  const { force, asAt, by, where, grouping, from, comparator } = question;
  const planned = planRetention(context, { force, asAt, by, where, grouping, grid: 'year' }, from);
  if (!planned.ok) return planned;
  const strata = nameOf(context, question.strata === 'none' ? [] : [question.strata]);
  if (!strata.ok) return strata;
  const taken = [...planned.value.asked.by, ...strata.value];
  const usual = USUAL.filter(
    (each) =>
      !taken.includes(each) && (!each.startsWith('extra:') || Object.hasOwn(context.held.extraSlots, each)),
  );
  const adjustFor = nameOf(context, question.adjustFor ?? usual);
  if (!adjustFor.ok) return adjustFor;
  if (new Set([...taken, ...adjustFor.value]).size < taken.length + adjustFor.value.length) {
    return refuse('dimension-twice', 'a dimension stands twice in the question.');
  }
  const route = routeOf(context, question.route);
  if (!route) return refuse('unknown-value', 'there is no route of leaving with this code.');
  return ok({
    ...{
      retention: planned.value,
      adjustFor: adjustFor.value,
      strata: strata.value[0] ?? null,
      route,
      comparator,
    },
  });
}

function nameOf(
  context: QuestionContext,
  texts: readonly string[],
): Result<readonly string[], QuestionRefusal> {
  const found = findDimensions(
    context,
    texts.filter((text) => text !== JOINING_YEARS),
  );
  if (!found.ok) return found;
  const named = [...found.value];
  return ok(texts.map((text) => (text === JOINING_YEARS ? text : (named.shift() ?? ''))));
}

function routeOf(context: QuestionContext, code: string): HazardAnswer['route'] | null {
  if (code === ALL.code) return ALL;
  return retentionRoutes(leavingRoutes(context), true).routes.find((route) => route.code === code) ?? null;
}
