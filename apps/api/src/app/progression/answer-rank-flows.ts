import { type RankFlowsAnswer, type RankFlowsQuestion } from '@muster/contracts';
import { ok, type RankLadder, type Result } from '@muster/domain';
import { describeFigures } from '../questions/describe-figures';
import { populationWords } from '../questions/population-words';
import { type QuestionContext } from '../questions/question-context';
import { type RecodedDate } from '../questions/series-events.service';
import { BridgedRanks } from './bridged-ranks';
import { chooseLadder } from './choose-ladder';
import { ofType } from './count-ranks';
import { type PlannedDate } from './plan-date';
import { type PlannedDates, planTwoDates } from './plan-two-dates';
import { type ProgressionRefusal } from './progression.errors';
import { RankOrder } from './rank-order';
import { rankPlaces } from './rank-places';
import { tallyMoves } from './tally-moves';
import { wordsNotHeld } from './words-not-held';

/** Every move between the ranks of one workforce type within a period, and in and out of them. */
export function answerRankFlows(
  context: QuestionContext,
  question: RankFlowsQuestion,
  recoded: readonly RecodedDate[],
): Result<RankFlowsAnswer, ProgressionRefusal> {
  const ladder = chooseLadder(context, question.workforceType);
  if (!ladder.ok) return ladder;
  const planned = planTwoDates(context, { ...question, by: [] }, ['workforce-type', 'rank']);
  if (!planned.ok) return planned;
  const { first, last, period, gap, notes } = planned.value;
  const answer = (
    figures: Pick<RankFlowsAnswer, 'status' | 'reason' | 'places' | 'moves'>,
    more: readonly string[] = [],
  ): RankFlowsAnswer => ({
    metric: 'rank-flows',
    force: context.force.code,
    ...{ from: period.first.asAt, to: period.last.asAt, workforceType: question.workforceType },
    ...figures,
    about: describe(context, planned.value, ladder.value, more),
  });
  if (last.plan.notHeld.length > 0 || !first) {
    const missing = last.plan.notHeld.length > 0;
    return ok(
      answer({
        status: missing ? 'not-held' : (gap ?? 'not-available'),
        reason: missing ? wordsNotHeld(last.snapshot, last.plan.notHeld) : notes.join(' '),
        ...{ places: [], moves: [] },
      }),
    );
  }
  const type = ofType(context, ladder.value);
  const side = ({ day, plan }: PlannedDate) => ({ day, where: [...plan.filters, type] });
  const moves = tallyMoves(context.held.ledger, side(first), side(last));
  const bridged = new BridgedRanks(recoded, { from: period.first.asAt, to: period.last.asAt });
  if (moves.length === 0) {
    const reason = 'Nobody of this workforce type is in post at either date.';
    return ok(answer({ status: 'not-available', reason, places: [], moves: [] }));
  }
  const order = new RankOrder(context.ladders, bridged);
  const table = rankPlaces(context, ladder.value, order, moves, last.plan.filters.length > 0);
  return ok(
    answer({ status: 'shown', reason: null, ...table }, [
      'A temporary or acting rank counts as the rank that is worn, so a step up is not always a promotion.',
      ...(bridged.isEmpty() ? [] : ['A rank that only got a new code counts as the same rank.']),
    ]),
  );
}

function describe(
  context: QuestionContext,
  { period, first, last, notes }: PlannedDates,
  ladder: RankLadder,
  more: readonly string[],
): RankFlowsAnswer['about'] {
  const { by, grouping, filters, filterWords } = last.plan;
  const days = [...(first ? [first.day] : []), last.day];
  return describeFigures(context, {
    ...{ by, grouping, measured: null },
    snapshots: [period.first, period.last],
    words: populationWords(
      context,
      { by, filters: [...filters, ofType(context, ladder)], filterWords },
      days,
    ),
    definition:
      'People by the rank in which they stand at the start and at the end of the period. Who joined and left between the two dates is in neither.',
    denominator: 'None: these are counts. They sum to the headcounts at both dates.',
    intervalMethod: 'None: everybody is counted.',
    methods: ['rank-flows', 'snapshots-and-spells'],
    notes: [...period.notes, ...notes, ...more],
  });
}
