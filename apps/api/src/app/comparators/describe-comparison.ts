import { type ComparatorFigures } from '@muster/contracts';
import { COMPARATOR_WORKER_TYPES } from '@muster/domain';
import { type PlannedComparison } from './comparator-question';
import { type ComparatorSet } from './comparator-set';
import { comparatorSources } from './comparator-sources';

type Described = Pick<ComparatorFigures, 'people' | 'breaks' | 'notes' | 'sources'>;

/** What the figures of a planned comparison mean: whom they count, where the publisher changed its answers, and where
 *  they come from. */
export function describeComparison(set: ComparatorSet, plan: PlannedComparison): Described {
  const label = COMPARATOR_WORKER_TYPES.find(({ code }) => code === plan.workerType)?.label ?? '';
  const plural = label.charAt(0).toLowerCase() + label.slice(1);
  const people = plan.sex === null ? plural : `${plan.sex} ${plural}`;
  const breaks = plan.measure === 'women' ? breaksOf(set, plan) : [];
  const answers =
    plan.measure === 'women'
      ? `A share is one of ${people} who gave an answer: not stated and prefer not to say are left out.`
      : `A share is one of ${people} whose ethnic group was stated.`;
  return {
    people,
    breaks,
    notes: [
      'Every figure is as at 31 March, as the Home Office published it.',
      answers,
      'Counts are complete. The 95% range says how much a share could move by chance with numbers this small.',
      ...(plan.measure === 'ethnicity' ? [OLD_GROUPS] : []),
      ...breaks.map(({ text }) => text),
    ],
    sources: comparatorSources(set, plan.table, plan.years),
  };
}

const OLD_GROUPS =
  'Chinese is counted with Other here. Neither that group nor Asian is the group of the same name today.';

/** The years in which more answers to sex were published than in the year before. */
function breaksOf(set: ComparatorSet, { table, years }: PlannedComparison): Described['breaks'] {
  const answers = years.map((year) => {
    const columns = set.tables.get(table)?.years.get(year)?.figures.columns ?? [];
    return { year, answers: new Set(columns.map((column) => column.split('/')[0])).size };
  });
  return answers.flatMap(({ year, answers: now }, at) => {
    const before = answers[at - 1];
    if (!before || before.answers === now) return [];
    return [
      {
        year,
        text: `From 31 March ${year} the publication has ${words(now)} answers to sex, before that ${words(before.answers)}. Do not read a trend across that line.`,
      },
    ];
  });
}

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five'];

function words(count: number): string {
  return NUMBERS[count] ?? String(count);
}
