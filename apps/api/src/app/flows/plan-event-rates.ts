import { eligibilitySchema, type EventRatesQuestion } from '@muster/contracts';
import { ok, refuse, type Result } from '@muster/domain';
import { type PublishedSnapshot } from '../ledger/held-ledger';
import { type AskedStates } from '../questions/asked-states';
import { changedDimension } from '../questions/changed-dimension';
import { choosePeriod, type ChosenPeriod } from '../questions/choose-period';
import { divideEras } from '../questions/divide-eras';
import { LENGTH_OF_SERVICE } from '../questions/length-of-service';
import { nameGroupsOfEras } from '../questions/name-groups-of-eras';
import { planGroups, type PlannedGroups } from '../questions/plan-groups';
import { holds, type QuestionContext } from '../questions/question-context';
import { type EventRatesPlan } from './event-rates-plan';
import { type FlowsRefusal } from './flows.errors';

/** Checks a question about joiners, leavers or promotions. An option of another kind of question is refused: it would change
 *  nothing, and the answer would look as if it had. What a snapshot does not hold, and a classification that changes
 *  within the period, are no refusals: the answer says so. */
export function planEventRates(
  context: QuestionContext,
  question: EventRatesQuestion,
): Result<EventRatesPlan, FlowsRefusal> {
  const fits = checkOptions(question);
  if (!fits.ok) return fits;
  const period = choosePeriod(context, question);
  if (!period.ok) return period;
  const { kind, denominator, comparator } = question;
  const promotions = kind === 'promotions';
  const eligibility = promotions ? eligibilitySchema.parse(question.eligibility ?? {}) : null;
  const snapshots = snapshotsRead(question, period.value);
  const planned = planGroups(context, snapshots, question, [LENGTH_OF_SERVICE]);
  if (!planned.ok) return planned;
  const asked = [...planned.value.by, ...question.where.map(({ dimension }) => dimension)];
  const needed = [
    ...(promotions && !planned.value.notHeld.includes('rank') ? ['rank'] : []),
    ...(asked.some((each) => [LENGTH_OF_SERVICE, 'lengthOfService'].includes(each)) ? ['service-start'] : []),
    ...(eligibility && eligibility.monthsInRank > 0 ? ['rank-start'] : []),
    ...(eligibility && eligibility.monthsOfService > 0 ? ['service-start'] : []),
  ];
  const missing = [...new Set(needed)].filter((each) =>
    snapshots.some((snapshot) => !holdsField(context, snapshot, each)),
  );
  const groups: PlannedGroups = { ...planned.value, notHeld: [...planned.value.notHeld, ...missing] };
  const base = {
    ...{ kind, denominator, comparator, eligibility, groups, period: period.value },
    loss: kind === 'leavers' ? (question.loss ?? (denominator === 'start' ? 'service' : 'force')) : null,
  } as const;
  if (groups.notHeld.length > 0) return ok({ ...base, eras: [], obstacle: null });
  const states = { by: groups.by, where: question.where, grouping: groups.grouping };
  const obstacle = obstacleIn(context, states, snapshots);
  if (obstacle !== null) return ok({ ...base, eras: [], obstacle });
  const eras = divideEras(context, states, snapshots);
  if (!eras.ok) return eras;
  const named = nameGroupsOfEras(context, eras.value, snapshots, groups.grouping);
  return ok({ ...base, eras: named, obstacle: null });
}

function checkOptions({ kind, loss, eligibility }: EventRatesQuestion): Result<void, FlowsRefusal> {
  if (loss !== undefined && kind !== 'leavers') {
    return refuse('option-does-not-apply', 'only a question about leavers asks for a kind of loss.');
  }
  if (eligibility !== undefined && kind !== 'promotions') {
    return refuse('option-does-not-apply', 'only a question about promotions asks who was eligible.');
  }
  return ok(undefined);
}

function obstacleIn(
  context: QuestionContext,
  states: AskedStates,
  [first, ...rest]: readonly [PublishedSnapshot, ...PublishedSnapshot[]],
): string | null {
  let before = first;
  for (const snapshot of rest) {
    const changed = changedDimension(context, states, before, snapshot);
    if (changed !== null) return changed;
    before = snapshot;
  }
  return null;
}

/** A cohort is read at the beginning, who came at the end as well; the other bases count events all along. */
function snapshotsRead(
  { kind, denominator }: EventRatesQuestion,
  { first, last, snapshots }: ChosenPeriod,
): [PublishedSnapshot, ...PublishedSnapshot[]] {
  if (denominator !== 'start') return [first, ...snapshots.slice(1)];
  return kind === 'joiners' ? [first, last] : [first];
}

function holdsField(context: QuestionContext, snapshot: PublishedSnapshot, field: string): boolean {
  return field === 'rank' ? holds(context, snapshot, field) : !snapshot.notHeld.includes(field);
}
