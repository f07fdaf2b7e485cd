import { type FiguresAbout } from '@muster/contracts';
import { type Asked } from '../answers/asked';

/** What a projection of released values means and whom it follows. No snapshot stands in it, because its rows are a true
 *  count; the release does. */
export function describeReleasedProjection({
  reading,
  workforceType,
  measured,
}: Pick<Asked, 'reading' | 'workforceType' | 'measured'>): FiguresAbout {
  const { words } = reading;
  const people = words.people[workforceType] ?? 'people';
  return {
    ...{ forceName: words.forceName, synthetic: words.synthetic, measured: measured.id, people },
    dimensionLabels: { [measured.id]: measured.label },
    population: `${people.charAt(0).toUpperCase()}${people.slice(1)} in post who declared an answer`,
    definition:
      'Where the share of a group would go if the rates continued at which people join and leave. It is no forecast of what will happen.',
    denominator: 'Everybody in post who declared an answer, as released.',
    groupingDefinition: null,
    intervalMethod:
      'Seeded runs of a stock-flow model: rates are drawn from beta distributions of the released counts. The bands hold 80% and 95% of the runs.',
    methods: ['projection', 'published-figures'],
    snapshots: [],
    notes: [
      ...(words.synthetic ? ['The people of this force are invented.'] : []),
      'Worked out of released values alone, which are multiples of 5: people are rounded to 5 and shares to whole percents.',
      'People are followed together, whatever their rank and length of service: finer counts of small groups are withheld.',
    ],
    codeVersion: words.codeVersion,
  };
}
