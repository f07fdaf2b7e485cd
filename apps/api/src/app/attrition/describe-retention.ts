import { type FiguresAbout } from '@muster/contracts';
import { describeFigures } from '../questions/describe-figures';
import { populationWords } from '../questions/population-words';
import { type QuestionContext } from '../questions/question-context';
import { followedNotes } from './followed-notes';
import { type RetentionPlan } from './plan-retention';

/** What the curves mean, whom they count and where they come from. */
export function describeRetention(context: QuestionContext, plan: RetentionPlan): FiguresAbout {
  const { groups, snapshots, last, days, eras } = plan;
  const counted = [snapshots[0] ?? last, last].filter((each, at, all) => at === 0 || each !== all[0]);
  const filters = eras.at(-1)?.filters ?? groups.filters;
  return describeFigures(context, {
    ...{ by: groups.by, measured: groups.measured, grouping: groups.grouping },
    snapshots: counted,
    words: populationWords(context, { ...groups, filters }, [...days].slice(-1)),
    definition:
      'Share of people still in post by length of service. Who was in service before the first snapshot is counted from the service they had then; who is still in post, up to the service they have now.',
    denominator:
      'People in post and under observation with that length of service. Groups and filters are those at first sight.',
    intervalMethod: 'Log-log interval, 95%: how much the share could move by chance with numbers this small.',
    methods: ['retention', 'log-rank', 'cumulative-incidence', 'retention-from-snapshots'],
    notes: [
      ...followedNotes(context, plan),
      'A curve begins and ends where at least 20 people are at risk, and is shown by the year or quarter: single days could point at a person.',
      'The curve from snapshots does not assume that day. In it, groups and filters are those at the first snapshot of each pair, and a person is counted once for each pair.',
      ...(eras.at(-1)?.axes[0]?.overlapping
        ? ['The groups overlap: a person may be in several curves, so the curves are not compared.']
        : []),
    ],
  });
}
