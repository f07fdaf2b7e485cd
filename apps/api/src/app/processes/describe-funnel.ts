import { type FiguresAbout, type FunnelAnswer } from '@muster/contracts';
import { formatDate } from '@muster/narrative';
import { type Axis } from '../questions/axis';
import { describeFigures } from '../questions/describe-figures';
import { type QuestionContext } from '../questions/question-context';
import { overlapNotes, smallNumberNotes } from '../questions/standing-notes';
import { type FoundStages } from './stage-counts.service';

/** What the rates of a funnel mean and where they come from. */
export function describeFunnel(
  context: QuestionContext,
  { process, file, grouping, otherPeriods, notes }: FoundStages,
  axis: Axis | null,
  groups: FunnelAnswer['groups'],
): FiguresAbout {
  const some = (is: (group: FunnelAnswer['groups'][number]) => boolean) => groups.some(is);
  return describeFigures(context, {
    by: axis ? [axis.dimension] : [],
    measured: axis?.dimension ?? null,
    grouping,
    // The counts come from a file about the process, and from no snapshot.
    snapshots: [],
    words: {
      people: 'people',
      population: `${process.label}, ${formatDate(file.from)} to ${formatDate(file.to)}: people counted at its stages`,
      note: null,
    },
    definition:
      'Conditional rate: how many passed a stage of those who passed the stage before. Overall rate: of those who passed the first stage.',
    denominator: 'People of the same group who passed the stage before, or the first stage.',
    intervalMethod:
      'Wilson score interval, 95%: how much the rate could move by chance with numbers this small.',
    methods: ['funnel', 'stages-of-a-process', 'comparing-groups', 'verdict-on-a-ratio', 'many-comparisons'],
    notes: [
      ...notes,
      ...(otherPeriods.length > 0
        ? [
            `Other periods are published: ${otherPeriods.map(({ from, to }) => `${formatDate(from)} to ${formatDate(to)}`).join(', ')}.`,
          ]
        : []),
      ...overlapNotes([axis]),
      ...(some(({ reason }) => reason === 'funnel-rises')
        ? ['Where more people passed a stage than the stage before, no rate is shown.']
        : []),
      ...(some(({ stages }) => stages.some(({ status }) => status === 'withheld'))
        ? ['Counts that the sender withholds are not shown, nor any rate made of them.']
        : []),
      ...smallNumberNotes(groups.flatMap(({ stages }) => stages)),
    ],
  });
}
