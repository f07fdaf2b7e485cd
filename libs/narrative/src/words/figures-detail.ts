import { type FiguresAbout } from '@muster/contracts';
import { type ChartTable } from '../charts/chart-spec';
import { formatDate } from '../format/format-date';
import { formatNumber } from '../format/format-number';

export interface FigureParts {
  readonly numerator: string;
  readonly denominator: string;
  /** Null where nothing is compared. */
  readonly comparator?: string | null;
  /** What the figure says in words: each a sentence. */
  readonly words?: readonly string[];
}

/** What a person sees who opens a figure: definition, numerator, denominator, comparator, snapshots and methods. */
export function figuresDetail(
  about: FiguresAbout,
  { numerator, denominator, comparator = null, words = [] }: FigureParts,
): ChartTable['rows'][number]['detail'] {
  return [
    ...(words.length === 0 ? [] : [{ term: 'In words', text: words.join(' ') }]),
    { term: 'Definition', text: about.definition },
    ...(about.groupingDefinition === null ? [] : [{ term: 'Groups', text: about.groupingDefinition }]),
    { term: 'Numerator', text: numerator },
    { term: 'Denominator', text: `${denominator}. ${about.denominator}` },
    ...(comparator === null ? [] : [{ term: 'Comparator', text: comparator }]),
    { term: 'Interval', text: about.intervalMethod },
    ...about.snapshots.map(({ id, asAt, rows, publishedAt }) => ({
      term: 'Snapshot',
      text: `As at ${formatDate(asAt)}, ${formatNumber(rows)} rows, published ${publishedAt.slice(0, 10)}, id ${id}`,
    })),
    { term: 'Method', text: about.methods.map((page) => `docs/methods/${page}.md`).join(', ') },
  ];
}
