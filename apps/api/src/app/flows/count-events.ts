import { type FlowKind, ok, type Result } from '@muster/domain';
import {
  cellOfTheseSpells,
  cellSizes,
  countAt,
  countFlows,
  type CountQuestion,
  type EventCohort,
  joinerCohort,
  leaverCohort,
  type Ledger,
  MOST_CELLS,
  personDays,
  promotionCohort,
  tallyCohort,
} from '@muster/ledger';
import { type Axis } from '../questions/axis';
import { type Era } from '../questions/era';
import { type QuestionContext } from '../questions/question-context';
import { tooLarge } from '../questions/too-large';
import { eligibleLedger, type EligibleSpells, eligibleSpells } from './eligible-spells';
import { type EventRatesPlan } from './event-rates-plan';
import { type EventSums, EventTally, type TalliedPart } from './event-tally';
import { type FlowsRefusal } from './flows.errors';
import { eraPeriods } from './era-periods';

export interface CountedEvents {
  readonly parts: readonly TalliedPart[];
  /** People at risk of promotion but for a first day that is not held. */
  readonly undated: number;
  /** Events by people whose reason for leaving is not held. */
  readonly withoutReason: number;
}

const KINDS: Readonly<Record<EventRatesPlan['kind'], readonly FlowKind[]>> = {
  joiners: ['joiner', 'rejoiner'],
  leavers: ['leaver'],
  promotions: ['promotion'],
};
const COLUMNS = 5;

/** Counts what a question about rates needs, by part and group. `axes` of a era: the measured one last. Refused when the
 *  question has more cells than the ledger counts at once. */
export function countEvents(
  { held, ladders }: QuestionContext,
  plan: EventRatesPlan,
  axesOf: (era: Era) => readonly Axis[],
): Result<CountedEvents, FlowsRefusal> {
  const { ledger, vocabulary } = held;
  const { from, to } = plan.period;
  const eligible = plan.eligibility && eligibleSpells(ledger, vocabulary, ladders, plan.eligibility);
  const stock = eligible && plan.denominator !== 'start' ? eligibleLedger(ledger, eligible) : ledger;
  const cohort = cohortOf(
    ledger,
    plan,
    eligible,
    (vocabulary['leaving-reason']?.indexOf('transfer-out') ?? -1) + 1,
  );
  const periods = eraPeriods(plan.eras, plan.kind === 'joiners' ? 'after' : 'before');
  const days = eraPeriods(plan.eras, 'days');
  const reasons = plan.loss === 'service' ? keptReasons(vocabulary['leaving-reason'] ?? []) : undefined;
  const tally = new EventTally();
  const last = plan.eras.length - 1;
  let withoutReason = 0;
  for (const [at, era] of plan.eras.entries()) {
    const axes = axesOf(era);
    const by = [...new Set(axes.flatMap(({ columns }) => columns))];
    const question: CountQuestion = { by, where: era.filters };
    const sizes = cellSizes(stock, by);
    if (sizes.reduce((product, size) => product * size, COLUMNS) > MOST_CELLS) return tooLarge();
    const counts: Partial<Record<keyof EventSums, ArrayLike<number>>> = {};
    const isCohortEra = plan.kind === 'joiners' ? at === last : at === 0;
    if (isCohortEra) {
      const { atRisk, events } = tallyCohort(ledger, cohort, question);
      counts.cohortEvents = events;
      if (plan.kind === 'leavers') withoutReason += reasonless(ledger, cohort, question);
      if (plan.kind !== 'joiners') counts.start = atRisk;
    }
    if (at === 0) counts.start ??= countAt(stock, from, question).headcount;
    if (plan.denominator === 'average' && at === last) {
      counts.end = countAt(stock, to, question).headcount;
    }
    const inPost = plan.denominator === 'person-years' ? days[at] : null;
    if (inPost) counts.days = personDays(stock, inPost.after, inPost.to, question).days;
    const period = plan.denominator === 'start' ? null : periods[at];
    if (period) {
      const asked = reasons ? { ...question, reasons } : question;
      counts.flows = countFlows(stock, [period], KINDS[plan.kind], asked)[0]?.events ?? [];
    }
    tally.add(axes, { by, sizes }, counts);
  }
  const undated = eligible ? undatedPeople(ledger, plan, eligible) : 0;
  return ok({ parts: tally.result(plan.groups.by.length), undated, withoutReason });
}

/** Who was at risk and to whom it happened; a transfer to another force is no service loss. */
function cohortOf(
  ledger: Ledger,
  { kind, loss, period: { from, to } }: EventRatesPlan,
  eligible: EligibleSpells | null,
  transfer: number,
): EventCohort {
  if (kind === 'joiners') return joinerCohort(ledger, from, to);
  if (kind === 'leavers') {
    const cohort = leaverCohort(ledger, from, to);
    if (loss !== 'service' || transfer === 0) return cohort;
    const happened = cohort.happened.map((left, row) => (cohort.reason[row] === transfer ? 0 : left));
    return { ...cohort, happened };
  }
  const cohort = promotionCohort(ledger, from, to);
  const meets = (_: number, row: number) => (eligible?.from[cohort.spells[row] ?? -1] ?? from) <= from;
  return {
    spells: cohort.spells.filter(meets),
    happened: cohort.happened.filter(meets),
    reason: cohort.reason.filter(meets),
  };
}

/** Ids of every reason but the transfer to another force, *not held* included. */
function keptReasons(codes: readonly string[]): readonly number[] {
  return [0, ...codes.flatMap((code, at) => (code === 'transfer-out' ? [] : [at + 1]))];
}

function reasonless(ledger: Ledger, cohort: EventCohort, { where }: CountQuestion): number {
  const spells = cohort.spells.filter((_, row) => cohort.happened[row] === 1 && cohort.reason[row] === 0);
  return passing(ledger, spells, where);
}

function undatedPeople(
  ledger: Ledger,
  { period: { from, to }, eras }: EventRatesPlan,
  { undated }: EligibleSpells,
): number {
  const { spells } = promotionCohort(ledger, from, to);
  return passing(
    ledger,
    spells.filter((spell) => undated[spell] === 1),
    eras[0]?.filters,
  );
}

function passing(ledger: Ledger, spells: Int32Array, where: CountQuestion['where']): number {
  return cellOfTheseSpells(ledger, spells, { by: [], ...(where ? { where } : {}) }).filter(
    (cell) => cell >= 0,
  ).length;
}
