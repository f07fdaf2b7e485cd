import { type RankProfileAnswer, type RankProfileQuestion } from '@muster/contracts';
import { ok, type Result } from '@muster/domain';
import { type AxisGroup } from '../questions/axis';
import { describeFigures } from '../questions/describe-figures';
import { populationWords } from '../questions/population-words';
import { type QuestionContext } from '../questions/question-context';
import { overlapNotes } from '../questions/standing-notes';
import { tooLarge } from '../questions/too-large';
import { MOST_ROWS } from '../representation/answer-question';
import { chooseCharacteristic } from './choose-characteristic';
import { chooseLadder } from './choose-ladder';
import { countRanks, ofType, type RankCounts } from './count-ranks';
import { measureRank } from './measure-rank';
import { NAMED_FIRST, namedFirst } from './named-first';
import { type PlannedDate } from './plan-date';
import { type PlannedDates, planTwoDates } from './plan-two-dates';
import { type ProgressionRefusal } from './progression.errors';
import { rankLines } from './rank-lines';
import { wordsNotHeld } from './words-not-held';

/** Which ranks the groups of a characteristic stand in at two dates. */
export function answerRankProfile(
  context: QuestionContext,
  question: RankProfileQuestion,
): Result<RankProfileAnswer, ProgressionRefusal> {
  const ladder = chooseLadder(context, question.workforceType);
  if (!ladder.ok) return ladder;
  const characteristic = chooseCharacteristic(question.characteristic);
  if (!characteristic.ok) return characteristic;
  const asked = { ...question, by: [characteristic.value] };
  const planned = planTwoDates(context, asked, ['workforce-type', 'rank']);
  if (!planned.ok) return planned;
  const { first, last, gap, period } = planned.value;
  const [measured = ''] = last.plan.by;
  const answer = (rows: RankProfileAnswer['rows'], notes: readonly string[]): RankProfileAnswer => ({
    metric: 'rank-profile',
    force: context.force.code,
    from: period.first.asAt,
    to: period.last.asAt,
    workforceType: question.workforceType,
    characteristic: measured,
    grouping: last.plan.grouping?.id ?? null,
    rows,
    about: describe(context, planned.value, ofType(context, ladder.value), notes),
  });
  const [axis] = last.axes;
  if (!axis) return ok(answer([NOT_HELD], [wordsNotHeld(last.snapshot, last.plan.notHeld)]));
  const counted = countRanks(context, last, axis, ladder.value);
  if (!counted.ok) return counted;
  const earlier = first && countFirst(context, first, ladder.value);
  if (earlier && !earlier.ok) return earlier;
  const before = earlier ? earlier.value : null;
  const groups = shownGroups([axis.groups, first?.axes[0]?.groups ?? []], [counted.value, before ?? []]);
  const lines = rankLines(ladder.value, [...counted.value, ...(before ?? [])]);
  if (lines.length * groups.length > MOST_ROWS) return tooLarge();
  const rows = lines.flatMap((line) =>
    groups.map((group) => ({
      rank: line.rank,
      rankLabel: line.label,
      orAbove: line.orAbove,
      group: group.code,
      groupLabel: group.label,
      undeclared: !group.declared,
      ...measureRank(line, group, { counts: before, gap }, { counts: counted.value, gap: null }),
    })),
  );
  return ok(
    answer(rows, [
      ...(namedFirst(last) ? [NAMED_FIRST] : []),
      ...overlapNotes([axis]),
      'A temporary or acting rank counts as the rank that is worn.',
    ]),
  );
}

function countFirst(
  context: QuestionContext,
  first: PlannedDate,
  ladder: Parameters<typeof countRanks>[3],
): ReturnType<typeof countRanks> {
  const [axis] = first.axes;
  return axis ? countRanks(context, first, axis, ladder) : ok([]);
}

/** Groups of the last date, then those that only the first one has; without people only where they always get a row. */
function shownGroups(
  axes: readonly (readonly AxisGroup[])[],
  dates: readonly (readonly RankCounts[])[],
): readonly AxisGroup[] {
  const occur = new Set(dates.flatMap((counts) => counts.flatMap(({ groups }) => [...groups.keys()])));
  const groups = new Map<string, AxisGroup>();
  for (const group of axes.flat()) {
    if ((group.always || occur.has(group.code)) && !groups.has(group.code)) groups.set(group.code, group);
  }
  return [...groups.values()];
}

const NO_SIDE = {
  status: 'not-held',
  headcount: null,
  share: null,
  lower: null,
  upper: null,
  shareOfGroup: null,
} as const;

const NOT_HELD: RankProfileAnswer['rows'][number] = {
  ...{ rank: 'not-held', rankLabel: 'Not held', orAbove: false, group: 'not-held', groupLabel: 'Not held' },
  ...{ undeclared: false, smallNumber: false, before: NO_SIDE, after: NO_SIDE },
  ...{ changePoints: null, changeLower: null, changeUpper: null },
};

function describe(
  context: QuestionContext,
  { period, first, last, notes }: PlannedDates,
  type: ReturnType<typeof ofType>,
  more: readonly string[],
): RankProfileAnswer['about'] {
  const { by, measured, grouping, filters, filterWords } = last.plan;
  const days = [...(first ? [first.day] : []), last.day];
  return describeFigures(context, {
    by,
    measured,
    grouping,
    snapshots: [period.first, period.last],
    words: populationWords(context, { by, filters: [...filters, type], filterWords }, days),
    definition:
      'Share of the declared people of a rank who belong to the group, and share of the group that stands in the rank, at two dates.',
    denominator:
      'People of the rank who have declared; people of the group whose rank is recorded. People who have not declared are counted, without a share.',
    intervalMethod:
      'Wilson score interval for shares, Newcombe interval for their change, 95%. Many people are the same at both dates, so the interval of the change is on the wide side.',
    methods: ['rank-profile', 'wilson-interval', 'newcombe-interval'],
    notes: [...period.notes, ...notes, ...more],
  });
}
