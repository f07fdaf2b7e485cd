import { type TimeInRankAnswer, type TimeInRankQuestion } from '@muster/contracts';
import { ok, type Result, toEpochDay, toReferenceDate } from '@muster/domain';
import { rankSpans, type RankSpanColumns } from '@muster/ledger';
import { type AxisGroup } from '../questions/axis';
import { describeFigures } from '../questions/describe-figures';
import { notHeldNames } from '../questions/not-held-names';
import { populationWords } from '../questions/population-words';
import { holds, type QuestionContext } from '../questions/question-context';
import { rowsByFirstSight } from '../questions/rows-by-first-sight';
import { type RecodedDate } from '../questions/series-events.service';
import { overlapNotes } from '../questions/standing-notes';
import { basisIds } from './basis-ids';
import { BridgedRanks } from './bridged-ranks';
import { ofType } from './count-ranks';
import { idsOfRank } from './ids-of-rank';
import { planTimeInRank, type TimeInRankPlan } from './plan-time-in-rank';
import { type ProgressionRefusal } from './progression.errors';
import { noCurve, promotionCurve } from './promotion-curve';

type Curve = TimeInRankAnswer['curves'][number];

/** How long people are in a rank before they are promoted from it, everybody first and then by group. */
export function answerTimeInRank(
  context: QuestionContext,
  question: TimeInRankQuestion,
  recoded: readonly RecodedDate[],
): Result<TimeInRankAnswer, ProgressionRefusal> {
  const planned = planTimeInRank(context, question);
  if (!planned.ok) return planned;
  const { chosen, plan, snapshot, observed, eras } = planned.value;
  const answer = (
    curves: readonly Curve[],
    leftOut: TimeInRankAnswer['leftOut'],
    notes: readonly string[],
  ): TimeInRankAnswer => ({
    ...{ metric: 'time-in-rank', force: context.force.code, asAt: snapshot.asAt },
    rank: { code: chosen.rank.code, label: chosen.rank.label },
    by: [...plan.by],
    grouping: plan.grouping?.id ?? null,
    curves: [...curves],
    leftOut,
    about: describe(context, planned.value, notes),
  });
  if (observed.length === 0) return ok(answer([notHeldCurve(plan.by)], null, []));
  const spans = spansOf(context, planned.value, recoded);
  const type = holds(context, snapshot, 'workforce-type') ? [ofType(context, chosen.ladder)] : [];
  const observing = eras.map((era) => ({ ...era, filters: [...era.filters, ...type] }));
  const { everybody, groups } = rowsByFirstSight(context.held.ledger, observing, spans.spell);
  const curve = (rows: Int32Array) =>
    chosen.highest ? noCurve('not-available', 'no-rank-above', rows.length) : promotionCurve(spans, rows);
  const all: Curve = { group: {}, labels: {}, undeclared: false, ...curve(everybody) };
  const [axis] = eras.at(-1)?.axes ?? [];
  const named = ({ code, label, declared, always }: AxisGroup, place: number): Curve[] => {
    const rows = groups.get(place) ?? new Int32Array(0);
    if (rows.length === 0 && !always) return [];
    const [group, labels] = [{ [plan.by[0] ?? '']: code }, { [plan.by[0] ?? '']: label }];
    return [{ group, labels, undeclared: !declared, ...curve(rows) }];
  };
  const { withoutStart: withoutRankStart, impossible, acting } = spans;
  return ok(
    answer([all, ...(axis?.groups ?? []).flatMap(named)], { withoutRankStart, impossible, acting }, [
      'A curve begins at the time in rank from which at least 20 people are at risk, and ends with it.',
      ...overlapNotes([axis]),
      ...(withoutRankStart + impossible + acting > 0 && plan.filters.length > 0
        ? ['Who is left out is counted without the filters.']
        : []),
      ...(snapshot.notHeld.includes('rank-start')
        ? ['The start in rank is not held: only people whose move into the rank was seen have a time in it.']
        : []),
    ]),
  );
}

function spansOf(
  context: QuestionContext,
  { chosen, snapshot, observed }: TimeInRankPlan,
  recoded: readonly RecodedDate[],
): RankSpanColumns {
  const { ledger, vocabulary } = context.held;
  const bridged = new BridgedRanks(recoded, { to: snapshot.asAt });
  const ids = new Set(idsOfRank(context, chosen, bridged));
  return rankSpans(ledger, {
    snapshotDays: observed.map(({ asAt }) => toEpochDay(toReferenceDate(asAt))),
    groups: { by: [] },
    // Only the rank that is asked about has a place, so that who is left out is counted for it alone.
    placeOf: [0, ...(vocabulary['rank'] ?? []).map((_, at) => (ids.has(at + 1) ? 1 : 0))],
    temporary: [...basisIds(context, snapshot).temporary],
  });
}

function notHeldCurve(by: readonly string[]): Curve {
  return {
    ...notHeldNames(by),
    undeclared: false,
    ...noCurve('not-held', 'not-held', null),
  };
}

function describe(
  context: QuestionContext,
  { chosen, plan, snapshot, observed, notes }: TimeInRankPlan,
  more: readonly string[],
): TimeInRankAnswer['about'] {
  const { by, measured, grouping, filters, filterWords } = plan;
  const snapshots = [observed[0] ?? snapshot, snapshot].filter((each, at) => at === 1 || each !== snapshot);
  const words = populationWords(
    context,
    { by, filters: [...filters, ofType(context, chosen.ladder)], filterWords },
    snapshots.map(({ asAt }) => toEpochDay(toReferenceDate(asAt))),
  );
  return describeFigures(context, {
    ...{ by, measured, grouping, snapshots },
    words,
    definition: `Share of the people who entered the rank of ${chosen.rank.label} who have been promoted from it, by years in the rank. Leaving ends the chance of promotion.`,
    denominator:
      'Everybody seen in the rank, from the time they had in it when first seen. Who acts in a higher rank is still in this one.',
    intervalMethod: 'Aalen-Johansen estimate with an interval on the log-log scale, 95%.',
    methods: ['time-in-rank', 'cumulative-incidence'],
    notes: [...notes, ...more],
  });
}
