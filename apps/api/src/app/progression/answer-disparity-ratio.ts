import { type DisparityRatioAnswer, type DisparityRatioQuestion } from '@muster/contracts';
import { ok, type RankLadder, type Result } from '@muster/domain';
import { cellSizes } from '@muster/ledger';
import { type Axis } from '../questions/axis';
import { chooseComparator } from '../questions/choose-comparator';
import { chooseSnapshot } from '../questions/choose-snapshot';
import { describeFigures } from '../questions/describe-figures';
import { groupsOverlap } from '../questions/groups-overlap';
import { populationWords } from '../questions/population-words';
import { type QuestionContext } from '../questions/question-context';
import { overlapNotes } from '../questions/standing-notes';
import { bandProfiles } from './band-profiles';
import { chooseCharacteristic } from './choose-characteristic';
import { chooseLadder } from './choose-ladder';
import { compareBands } from './compare-bands';
import { countRanks, ofType } from './count-ranks';
import { NAMED_FIRST, namedFirst } from './named-first';
import { planDate, type PlannedDate } from './plan-date';
import { type ProgressionRefusal } from './progression.errors';
import { wordsNotHeld } from './words-not-held';

/** Printed wherever a ratio is. */
const CAVEAT =
  'This measures who is in post, not who was promoted. A large intake at the bottom raises it although nobody was passed over. Read it beside the promotion rate.';

/** How groups thin out from band to band of ranks at one date. */
export function answerDisparityRatio(
  context: QuestionContext,
  question: DisparityRatioQuestion,
): Result<DisparityRatioAnswer, ProgressionRefusal> {
  const ladder = chooseLadder(context, question.workforceType);
  if (!ladder.ok) return ladder;
  const characteristic = chooseCharacteristic(question.characteristic);
  if (!characteristic.ok) return characteristic;
  const chosen = chooseSnapshot(context, question.asAt);
  if (!chosen.ok) return chosen;
  const { snapshot, note } = chosen.value;
  const asked = { ...question, by: [characteristic.value] };
  const planned = planDate(context, snapshot, asked, ['workforce-type', 'rank']);
  if (!planned.ok) return planned;
  const bands = bandsOf(ladder.value);
  const [measured = ''] = planned.value.plan.by;
  const answer = (
    figures: Pick<DisparityRatioAnswer, 'status' | 'reason' | 'comparator' | 'rows'>,
    notes: readonly string[] = [],
  ): DisparityRatioAnswer => ({
    ...{ metric: 'ethnicity-disparity-ratio', force: context.force.code, asAt: snapshot.asAt },
    ...{ workforceType: question.workforceType, characteristic: measured },
    grouping: planned.value.plan.grouping?.id ?? null,
    ...{ ...figures, bands, caveat: CAVEAT },
    about: describe(context, planned.value, ladder.value, [...(note === null ? [] : [note]), ...notes]),
  });
  const without = (status: 'not-held' | 'not-available', reason: string) =>
    ok(answer({ status, reason, comparator: null, rows: [] }));
  const [axis] = planned.value.axes;
  if (!axis) return without('not-held', wordsNotHeld(snapshot, planned.value.plan.notHeld));
  if (Object.values(bands).some((ranks) => ranks.length === 0)) {
    return without(
      'not-available',
      `The rank ladder "${ladder.value.label}" does not say which ranks form the lower, middle and upper bands.`,
    );
  }
  const counted = countRanks(context, planned.value, axis, ladder.value);
  if (!counted.ok) return counted;
  const { profiles, outside } = bandProfiles(ladder.value, axis, counted.value);
  const people = new Map(profiles.map(({ lower, middle, upper }, place) => [place, lower + middle + upper]));
  const comparator = chooseComparator(axis.groups, people, question.comparator);
  if (!comparator.ok) return comparator;
  const group = axis.groups[comparator.value ?? -1];
  if (comparator.value === null || !group) {
    return without('not-available', 'Nobody in these ranks has declared.');
  }
  const rows = compareBands(axis.groups, profiles, comparator.value, overlapsOf(context, axis));
  return ok(
    answer(
      {
        ...{ status: 'shown', reason: null, rows: [...rows] },
        comparator: { dimension: measured, code: group.code, label: group.label },
      },
      [
        ...(namedFirst(planned.value) ? [NAMED_FIRST] : []),
        ...overlapNotes([axis]),
        ...(outside > 0 ? [`In no band, and so in no ratio: ${outside} people.`] : []),
        'A temporary or acting rank counts as the rank that is worn.',
      ],
    ),
  );
}

function bandsOf({ ranks }: RankLadder): DisparityRatioAnswer['bands'] {
  const rising = ranks.toSorted((a, b) => a.order - b.order);
  const of = (band: string) => rising.filter((rank) => rank.band === band).map(({ label }) => label);
  return { lower: of('lower'), middle: of('middle'), upper: of('upper') };
}

function overlapsOf({ held }: QuestionContext, axis: Axis): (a: number, b: number) => boolean {
  const sizes = cellSizes(held.ledger, axis.columns);
  return (a, b) => groupsOverlap(axis, sizes, a, b);
}

function describe(
  context: QuestionContext,
  { snapshot, day, plan }: PlannedDate,
  ladder: RankLadder,
  notes: readonly string[],
): DisparityRatioAnswer['about'] {
  const { by, measured, grouping, filters, filterWords } = plan;
  const words = populationWords(
    context,
    { by, filters: [...filters, ofType(context, ladder)], filterWords },
    [day],
  );
  return describeFigures(context, {
    ...{ by, measured, grouping, words, notes },
    snapshots: [snapshot],
    definition:
      'People in a higher band of ranks per person in a lower one: that of the comparator over that of the group. 1 is parity; above 1 the group thins out faster.',
    denominator: `People in the lower band of each pair who have declared.${ladder.bandSource ? ` Bands: ${ladder.bandSource}.` : ''}`,
    intervalMethod: 'None: a ratio of stocks is no rate of events.',
    methods: ['ethnicity-disparity-ratio'],
  });
}
