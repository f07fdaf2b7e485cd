import { type PublishedAnswer, type PublishedRow, type PublishedSection } from '@muster/contracts';
import { type ChartTable } from '../charts/chart-spec';
import { formatDate } from '../format/format-date';
import { formatNumber } from '../format/format-number';
import { formatSigned } from '../format/format-signed';
import { sentenceCase } from '../words/sentence-case';
import { figureSymbols } from './figure-symbols';
import { isDifference } from './is-difference';
import { isMadeOfCounts } from './is-made-of-counts';
import { publishedUnit } from './published-unit';
import { readingOfCount } from './reading-of-count';

/** What a person sees who opens a published figure: each count with what it says about the true one, every other figure with
 *  its range, the release and the method. Of a withheld figure only that it is withheld. */
export function publishedDetail(
  { figures }: Pick<PublishedRow, 'figures'>,
  section: PublishedSection,
  { role, release }: PublishedAnswer,
  words: readonly string[] = [],
): ChartTable['rows'][number]['detail'] {
  const symbols = figureSymbols(role);
  return [
    ...(words.length === 0 ? [] : [{ term: 'In words', text: words.join(' ') }]),
    ...section.columns.map((column) => {
      const figure = figures[column.id];
      if (figure?.status !== 'shown') {
        const { meaning } = symbols[figure?.status ?? 'not-available'];
        return { term: column.label, text: `${sentenceCase(meaning)}.` };
      }
      if (isDifference(column)) {
        return {
          term: column.label,
          text: `About ${formatSigned(figure.value)}, a difference of two rounded counts.`,
        };
      }
      if (isMadeOfCounts(section, column)) {
        const text = `About ${formatNumber(figure.value)}, worked out from rounded counts: it can be out by more than one of them.`;
        return { term: column.label, text };
      }
      if (column.unit === 'people') {
        return { term: column.label, text: `${sentenceCase(readingOfCount(figure.value))}.` };
      }
      const { format } = publishedUnit(column.unit);
      const range =
        figure.lower === null || figure.upper === null
          ? ''
          : `, approximate range ${format(figure.lower)} to ${format(figure.upper)}`;
      return { term: column.label, text: `${format(figure.value)}${range}.` };
    }),
    ...(section.baseline === null ? [] : [{ term: 'Population', text: section.baseline.label }]),
    {
      term: 'Release',
      text: `${release.periodLabel}, as at ${formatDate(release.asAt)}, published ${formatDate(release.publishedAt.slice(0, 10))}, policy ${release.policy}, id ${release.id}`,
    },
    { term: 'Method', text: `docs/methods/${section.method}.md` },
  ];
}
