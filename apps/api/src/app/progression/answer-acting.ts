import { type ActingAnswer, type ActingQuestion } from '@muster/contracts';
import { ok, type Result, SMALL_NUMBER } from '@muster/domain';
import { comparePlaces } from '../questions/compare-places';
import { describeFigures } from '../questions/describe-figures';
import { notHeldNames } from '../questions/not-held-names';
import { populationWords } from '../questions/population-words';
import { type QuestionContext } from '../questions/question-context';
import { type RecodedDate } from '../questions/series-events.service';
import { overlapNotes } from '../questions/standing-notes';
import { tooLarge } from '../questions/too-large';
import { MOST_ROWS } from '../representation/answer-question';
import { actingShares, keptShares } from './acting-shares';
import { BridgedRanks } from './bridged-ranks';
import { type GroupedShare } from './grouped-shares';
import { NAMED_FIRST, namedFirst } from './named-first';
import { type PlannedDates, planTwoDates } from './plan-two-dates';
import { type ProgressionRefusal } from './progression.errors';
import { RankOrder } from './rank-order';
import { noShare, shareOfPeople } from './share-of-people';
import { wordsNotHeld } from './words-not-held';

type Row = ActingAnswer['rows'][number];

/** Who holds a rank as temporary or acting at the end of a period, and who of those at its beginning has kept it. */
export function answerActing(
  context: QuestionContext,
  question: ActingQuestion,
  recoded: readonly RecodedDate[],
): Result<ActingAnswer, ProgressionRefusal> {
  const planned = planTwoDates(context, question, ['rank-basis', 'rank']);
  if (!planned.ok) return planned;
  const { first, last, period } = planned.value;
  const answer = (rows: readonly Row[], notes: readonly string[]): ActingAnswer => ({
    metric: 'acting',
    force: context.force.code,
    ...{ from: period.first.asAt, to: period.last.asAt },
    by: [...last.plan.by],
    grouping: last.plan.grouping?.id ?? null,
    rows: [...rows],
    about: describe(context, planned.value, notes),
  });
  if (last.axes.length === 0) {
    return ok(answer([notHeldRow(last.plan.by)], [wordsNotHeld(last.snapshot, last.plan.notHeld)]));
  }
  const acting = actingShares(context, last);
  if (!acting.ok) return acting;
  const order = new RankOrder(
    context.ladders,
    new BridgedRanks(recoded, { from: period.first.asAt, to: period.last.asAt }),
  );
  const kept = first ? keptShares(context, first, last, order) : null;
  if (kept && !kept.ok) return kept;
  const rows = joinRows(planned.value, acting.value, kept?.value.shares ?? null);
  if (rows.length > MOST_ROWS) return tooLarge();
  const unknown = kept?.value.unknown ?? 0;
  return ok(
    answer(rows, [
      ...(namedFirst(last) ? [NAMED_FIRST] : []),
      ...overlapNotes(last.axes),
      'People who left count as not having kept the rank.',
      ...(unknown > 0
        ? [
            `Left out of the people who kept a rank, because the end does not say how or which rank they hold: ${unknown}.`,
          ]
        : []),
    ]),
  );
}

/** Everybody, then the groups in their order. A group that stands at one date only has nobody at the other. */
function joinRows(
  { last, gap }: PlannedDates,
  acting: readonly GroupedShare[],
  kept: readonly GroupedShare[] | null,
): readonly Row[] {
  const keyOf = ({ group }: GroupedShare) => JSON.stringify(last.plan.by.map((id) => group[id]));
  const placesOf = ({ group }: GroupedShare) =>
    last.axes.map(({ dimension, groups }) => {
      const place = groups.findIndex(({ code }) => code === group[dimension]);
      return place === -1 ? groups.length : place;
    });
  const [all, ...groups] = acting;
  const more = (kept ?? []).slice(1).filter((each) => !groups.some((own) => keyOf(own) === keyOf(each)));
  const shown = [...groups, ...more.map((each) => ({ ...each, people: 0, of: 0 }))].toSorted((a, b) =>
    comparePlaces(placesOf(a), placesOf(b)),
  );
  const keptBy = new Map(kept?.map((each) => [keyOf(each), each]));
  return [...(all ? [all] : []), ...shown].map((each) => {
    const own = keptBy.get(keyOf(each));
    const counts = [each.people, own?.people ?? SMALL_NUMBER];
    return {
      ...{ group: { ...each.group }, labels: { ...each.labels }, undeclared: each.undeclared },
      smallNumber: counts.some((count) => count < SMALL_NUMBER),
      acting: shareOfPeople(each.people, each.of),
      kept: kept
        ? shareOfPeople(own?.people ?? 0, own?.of ?? 0)
        : noShare(gap ?? 'not-available', gap === 'not-held' ? gap : 'other-classification'),
    };
  });
}

function notHeldRow(by: readonly string[]): Row {
  const none = noShare('not-held', 'not-held');
  return {
    ...notHeldNames(by),
    ...{ undeclared: false, smallNumber: false, acting: none, kept: none },
  };
}

function describe(
  context: QuestionContext,
  { period, first, last, notes }: PlannedDates,
  more: readonly string[],
): ActingAnswer['about'] {
  const { by, measured, grouping, filters, filterWords } = last.plan;
  const days = [...(first ? [first.day] : []), last.day];
  return describeFigures(context, {
    ...{ by, measured, grouping },
    snapshots: [period.first, period.last],
    words: populationWords(context, { by, filters, filterWords }, days),
    definition:
      'Acting: who holds the rank as temporary or acting at the end. Kept: who held a rank so at the beginning, and holds it or a higher one as substantive at the end.',
    denominator:
      'Acting: people whose file says how they hold their rank. Kept: everybody who was temporary or acting at the beginning, also those who left since.',
    intervalMethod: 'Wilson score interval, 95%.',
    methods: ['acting-rank', 'wilson-interval'],
    notes: [...period.notes, ...notes, ...more],
  });
}
