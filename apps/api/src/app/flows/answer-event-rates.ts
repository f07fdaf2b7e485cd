import { type EventRateRow, type EventRatesAnswer } from '@muster/contracts';
import { ok, type Result } from '@muster/domain';
import { type Axis } from '../questions/axis';
import { chooseComparator } from '../questions/choose-comparator';
import { dimensionLabel } from '../questions/dimension-ids';
import { type Era } from '../questions/era';
import { LENGTH_OF_SERVICE, withLengthOfService } from '../questions/length-of-service';
import { type QuestionContext } from '../questions/question-context';
import { overlapNotes, smallNumberNotes } from '../questions/standing-notes';
import { tooLarge } from '../questions/too-large';
import { type CountedEvents, countEvents } from './count-events';
import { describeEventRates, familyName } from './describe-event-rates';
import { eligibilityWords } from './eligibility-words';
import { eventRateRows, eventSense } from './event-rate-rows';
import { type EventRatesPlan } from './event-rates-plan';
import { type FlowsRefusal } from './flows.errors';
import { uncountedRateRow } from './uncounted-rate-row';

/** Rows beyond which nobody reads and a browser struggles. */
const MOST_ROWS = 20_000;

/** Counts, measures and compares one planned question about joiners, leavers or promotions. */
export function answerEventRates(
  held: QuestionContext,
  plan: EventRatesPlan,
): Result<EventRatesAnswer, FlowsRefusal> {
  const { groups, period } = plan;
  const context = asksForService(plan) ? withService(held, plan) : held;
  const answer = (
    rows: readonly EventRateRow[],
    notes: readonly string[],
    compared: Pick<EventRatesAnswer, 'comparator' | 'family'> = { comparator: null, family: null },
  ): EventRatesAnswer => ({
    ...{ metric: plan.kind, force: context.force.code, from: period.first.asAt, to: period.last.asAt },
    ...{ by: [...groups.by], grouping: groups.grouping?.id ?? null, denominator: plan.denominator },
    ...{ loss: plan.loss, ...eventSense(plan.kind), ...compared, rows: [...rows] },
    eligibilityRule: plan.eligibility && eligibilityWords(plan.eligibility),
    about: describeEventRates(context, plan, notes),
  });
  if (groups.notHeld.length > 0) {
    return ok(answer([uncountedRateRow(groups.by, groups.notHeld)], notHeldNotes(groups.notHeld)));
  }
  if (plan.obstacle) return ok(answer([uncountedRateRow(groups.by, [])], [obstacleNote(plan.obstacle)]));
  const axesOf = (era: Era) => measuredLast(era.axes, groups.measured);
  const counted = countEvents(context, plan, axesOf);
  if (!counted.ok) return counted;
  const { parts } = counted.value;
  const [era] = plan.eras;
  const axes = era ? axesOf(era) : [];
  const measured = axes.at(-1);
  if (!measured || parts.length * measured.groups.length > MOST_ROWS) return tooLarge();
  const atRisk = new Map<number, number>();
  for (const part of parts) {
    for (const [place, { start }] of part.groups) atRisk.set(place, (atRisk.get(place) ?? 0) + start);
  }
  const chosen = chooseComparator(measured.groups, atRisk, plan.comparator);
  if (!chosen.ok) return chosen;
  const comparator = plan.kind === 'joiners' ? null : chosen.value;
  const family = familyName(plan);
  const measuredRows = eventRateRows(context, plan, { axes, parts, comparator, family });
  const named = comparator === null ? undefined : measured.groups[comparator];
  return ok(
    answer(measuredRows.rows, rowNotes(plan, counted.value, measuredRows.rows, axes), {
      comparator: named ? { dimension: measured.dimension, code: named.code, label: named.label } : null,
      family: measuredRows.family,
    }),
  );
}

function asksForService({ groups: { by, filters } }: EventRatesPlan): boolean {
  return by.includes(LENGTH_OF_SERVICE) || filters.some(({ dimension }) => dimension === LENGTH_OF_SERVICE);
}

function withService(context: QuestionContext, { period }: EventRatesPlan): QuestionContext {
  const ledger = withLengthOfService(context.held.ledger, period.from);
  return { ...context, held: { ...context.held, ledger } };
}

function measuredLast(axes: readonly Axis[], measured: string | null): readonly Axis[] {
  const isMeasured = ({ dimension }: Axis) => dimension === measured;
  return [...axes.filter((axis) => !isMeasured(axis)), ...axes.filter(isMeasured)];
}

const FIELDS: Readonly<Record<string, string>> = {
  'service-start': 'the first day of service',
  'rank-start': 'the first day in the rank',
};

function notHeldNotes(notHeld: readonly string[]): string[] {
  const names = notHeld.map((each) => FIELDS[each] ?? dimensionLabel(each, {}).toLowerCase());
  return [`Not held in the snapshots of the period: ${names.join(', ')}.`];
}

function obstacleNote(dimension: string): string {
  return `${dimensionLabel(dimension, {})} is recorded in two classifications within the period: ask by a grouping that covers both.`;
}

const JOINERS_NOT_COMPARED =
  'Joiners come from no group at risk, so they are not compared with the group asked for.';

function rowNotes(
  plan: EventRatesPlan,
  { undated, withoutReason }: CountedEvents,
  rows: readonly EventRateRow[],
  axes: readonly Axis[],
): string[] {
  const { denominator, kind, loss } = plan;
  return [
    ...(kind === 'joiners' && plan.comparator !== undefined ? [JOINERS_NOT_COMPARED] : []),
    ...(denominator !== 'start' && kind !== 'joiners'
      ? ['Groups are compared as cohorts: people in post at the beginning, and who of them it happened to.']
      : []),
    ...(loss === 'service' && withoutReason > 0
      ? [
          `The reason of ${withoutReason} leavers is not held; they count as leavers, transfers to another force among them.`,
        ]
      : []),
    ...(undated > 0
      ? [`Left out because a first day is not held: ${undated} people who might have been promoted.`]
      : []),
    ...(asksForService(plan)
      ? ['Length of service is that at the beginning of the period; who began later has less than one year.']
      : []),
    ...overlapNotes(axes),
    ...smallNumberNotes(rows),
  ];
}
