import { type FiguresAbout } from '@muster/contracts';
import { toEpochDay, toReferenceDate } from '@muster/domain';
import { describeFigures } from '../questions/describe-figures';
import { populationWords } from '../questions/population-words';
import { type QuestionContext } from '../questions/question-context';
import { type ProjectionPlan } from './plan-projection';

/** What a projection means, whom it follows and where its rates come from. */
export function describeProjection(
  context: QuestionContext,
  { share, measured, grouping, snapshots }: ProjectionPlan,
  from: string | null,
  notes: readonly string[],
): FiguresAbout {
  const first = snapshots.find(({ asAt }) => asAt === from);
  return describeFigures(context, {
    ...{ by: [measured], measured, grouping },
    snapshots: [...(first ? [first] : []), share.snapshot],
    words: populationWords(context, { ...share, filters: share.filters }, [
      toEpochDay(toReferenceDate(share.snapshot.asAt)),
    ]),
    definition:
      'Where the share of a group would go if the rates continued at which people join, leave and are promoted. It is no forecast of what will happen.',
    denominator: 'Everybody in post who declared an answer.',
    intervalMethod:
      'Seeded runs of a stock-flow model by rank and length of service: rates are drawn from beta distributions of the events counted, places of entry from a Dirichlet distribution. The bands hold 80% and 95% of the runs.',
    methods: ['projection'],
    notes: [...share.notes, ...notes, ...STANDING],
  });
}

const STANDING = [
  'People who change their answer while in post are not followed.',
  'Who comes from another workforce type, or goes to one, is counted as neither joining nor leaving.',
  'People are rounded to 5, and what could change rates besides the levers is left as it is.',
];
