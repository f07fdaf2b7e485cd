import { type FiguresAbout } from '@muster/contracts';
import { toEpochDay, toReferenceDate } from '@muster/domain';
import { describeFigures } from '../questions/describe-figures';
import { populationWords } from '../questions/population-words';
import { type QuestionContext } from '../questions/question-context';
import { type FlowSeriesPlan } from './flow-series-plan';

/** What the figures of a series mean and where they come from. */
export function describeFlowSeries(
  context: QuestionContext,
  { groups, period, step, notes }: FlowSeriesPlan,
  gaps: readonly string[],
): FiguresAbout {
  const { by, measured, grouping } = groups;
  const days = [period.first, period.last].map(({ asAt }) => toEpochDay(toReferenceDate(asAt)));
  const monthly = step === 'month';
  return describeFigures(context, {
    ...{ by, measured, grouping, words: populationWords(context, groups, days) },
    snapshots: [period.first, period.last],
    definition:
      'Joiners are people who came or came back, leavers people who went, transfers between forces among both; somebody on a career break or a secondment does neither. Net change is the change of the headcount; other change is what joiners and leavers do not explain: people who changed the group while in post.',
    denominator: monthly
      ? 'Rolling rate: leavers of 12 months over the mean headcount of their 13 month ends.'
      : 'None: counts of people and events.',
    intervalMethod: monthly
      ? 'Interval of a count after Byar, 95%: how much the rate could move by chance with numbers this small.'
      : 'None: counts of people and events.',
    methods: ['flows-over-time', ...(monthly ? ['leaver-rates', 'count-intervals'] : [])],
    notes: [...notes, ...gaps],
  });
}
