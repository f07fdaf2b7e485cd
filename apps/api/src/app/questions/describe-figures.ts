import { type FiguresAbout } from '@muster/contracts';
import { type Grouping } from '@muster/domain';
import { type PublishedSnapshot } from '../ledger/held-ledger';
import { dimensionLabel } from './dimension-ids';
import { type PopulationWords } from './population-words';
import { type QuestionContext } from './question-context';

export interface FiguresDescription {
  readonly by: readonly string[];
  readonly measured: string | null;
  readonly grouping: Grouping | null;
  /** First and last snapshot that were counted; one for a question about one day. */
  readonly snapshots: readonly PublishedSnapshot[];
  readonly words: PopulationWords;
  readonly definition: string;
  readonly denominator: string;
  readonly intervalMethod: string;
  /** Pages of docs/methods. */
  readonly methods: readonly string[];
  readonly notes: readonly string[];
}

/** What the figures of an answer mean and where they come from. */
export function describeFigures(context: QuestionContext, figures: FiguresDescription): FiguresAbout {
  const { by, measured, grouping, snapshots, words } = figures;
  const labels = context.readings.get(snapshots.at(-1)?.id ?? '')?.extraLabels ?? {};
  return {
    forceName: context.force.name,
    synthetic: context.force.synthetic,
    measured,
    dimensionLabels: Object.fromEntries(
      by.map((dimension) => [dimension, dimensionLabel(dimension, labels)]),
    ),
    people: words.people,
    population: words.population,
    definition: figures.definition,
    denominator: figures.denominator,
    groupingDefinition: grouping ? `${grouping.label}: ${grouping.definition}` : null,
    intervalMethod: figures.intervalMethod,
    methods: [...figures.methods],
    snapshots: snapshots.map(({ id, asAt, publishedAt, rows }) => ({ id, asAt, publishedAt, rows })),
    notes: [
      ...(context.force.synthetic ? ['The people of this force are invented.'] : []),
      ...(words.note === null ? [] : [words.note]),
      ...figures.notes,
    ],
    codeVersion: context.codeVersion,
  };
}
