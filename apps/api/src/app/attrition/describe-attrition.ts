import { type AttritionPart, type FiguresAbout } from '@muster/contracts';
import { describeFigures } from '../questions/describe-figures';
import { dimensionLabel } from '../questions/dimension-ids';
import { populationWords } from '../questions/population-words';
import { type QuestionContext } from '../questions/question-context';
import { overlapNotes, smallNumberNotes } from '../questions/standing-notes';
import { type AttritionPlan } from './plan-attrition';

/** What the figures on leaving mean, whom they count and where they come from. */
export function describeAttrition(
  context: QuestionContext,
  plan: AttritionPlan,
  parts: readonly AttritionPart[],
): FiguresAbout {
  const { period, groups, eras } = plan;
  const filters = eras?.[0]?.filters ?? groups.filters;
  return describeFigures(context, {
    ...{ by: groups.by, measured: groups.measured, grouping: groups.grouping },
    snapshots: [period.first, period.last],
    words: populationWords(context, { ...groups, filters }, [period.from, period.to]),
    definition:
      'People who came and went after the first date and up to the last. Leavers belong to the group they were in before they left, joiners to the one they were in afterwards.',
    denominator:
      'Start: headcount at the first date, leavers without transfers to another force. Average: the mean of the headcounts at both dates, all leavers. Person-years: the time in post of everybody, all leavers.',
    intervalMethod:
      "Byar's interval for rates; Wilson's for shares of people; the interval of the retention curve for early leavers that were not all seen for the whole time. 95%.",
    methods: ['leaver-rates', 'early-leavers', 'count-intervals', 'wilson-interval'],
    notes: [...period.notes, ...missingNotes(context, plan), ...partNotes(plan, parts), ...COHORTS],
  });
}

const COHORTS = [
  'The rate on the start counts everybody who left in the period. Where groups are compared, only those in post at the start count, so the rate may be lower.',
  'Early leavers are counted among people who joined in the months before, not in the period: their dates stand beside them. Who came back to the force is not among them.',
  'Who left with a recorded last day and came back within the period is a leaver of those at the start. Who is on a career break or seconded out did not leave.',
];

function missingNotes(context: QuestionContext, { period, obstacle, eras }: AttritionPlan): string[] {
  if (!obstacle) return [];
  const labels = context.readings.get(period.last.id)?.extraLabels ?? {};
  const name = dimensionLabel(obstacle.dimension, labels);
  const left = eras ? 'there are no figures by it' : 'nobody can be counted';
  return obstacle.reason === 'not-held'
    ? [`${name} is not held in every snapshot of the period: ${left}.`]
    : [
        `${name} is recorded in different classifications within the period: ${left}. A grouping may bridge them.`,
      ];
}

function partNotes({ eras }: AttritionPlan, parts: readonly AttritionPart[]): string[] {
  const [everybody] = parts;
  if (!everybody) return [];
  const notHeld = everybody.routes.find(({ code }) => code === 'not-held')?.leavers ?? 0;
  return [
    ...(everybody.routes.length === 1 ? [NO_REASONS] : notHeld > 0 ? [SOME_REASONS] : []),
    ...overlapNotes([eras?.[0]?.axes[0]]),
    ...smallNumberNotes(parts),
  ];
}

const NO_REASONS =
  'Why people left is not held: transfers to another force cannot be told apart and count as service loss.';
const SOME_REASONS =
  'Why some people left is not held: a transfer to another force among them counts as service loss.';
