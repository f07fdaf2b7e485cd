import { type EventRateRow, type EventRatesAnswer } from '@muster/contracts';
import { formatNumber } from '../format/format-number';
import { type Part } from '../charts/parts-of';
import { comparisonSentences } from '../words/comparison-sentences';
import { excessSentence } from '../words/excess-sentence';
import { comparisonOfRow } from './comparison-of-row';
import { labelOfRow } from './label-of-row';
import { levelSentence } from './level-sentence';
import { mostTelling } from './most-telling';

/** The two or three statements of a figure of rates: how everybody fares, how the most telling group compares, and how many
 *  have not declared. Each sentence has at most 25 words; a statement that cannot tell has the sentences that belong
 *  to it. */
export function rateSentences(answer: EventRatesAnswer, parts: readonly Part<EventRateRow>[]): string[] {
  const { about, by } = answer;
  const [first] = answer.rows;
  if (first === undefined) return ['No figures are available for this period.'];
  const dimension = about.measured ?? by[0] ?? '';
  const rows = parts.flatMap((part) => part.rows.map((row) => ({ ...row, heading: part.heading })));
  const [telling] = mostTelling(rows);
  const words = telling === undefined ? null : comparisonOfRow(telling, answer, telling.heading);
  const levels = levelsOf(rows, telling, dimension);
  const compared = telling === undefined || words === null ? [] : comparisonSentences(telling, words);
  const supported = telling?.verdict === 'clear' || telling?.verdict === 'likely';
  const excess = supported && words !== null ? excessSentence(telling.excess, words) : null;
  const undeclared = about.measured === null ? null : undeclaredSentence(answer, rows, about.measured);
  return [
    levels.length === 0
      ? levelSentence(first, answer, null, null)
      : levels.map((row) => levelSentence(row, answer, labelOfRow(row, dimension), row.heading)).join(' '),
    [...compared, ...(excess === null ? [] : [excess])].join(' '),
    undeclared ?? '',
  ].filter((statement) => statement !== '');
}

type RowOfPart = EventRateRow & { readonly heading: string | null };

/** Whose rates are told: everybody of the part that is told of, and the group that compares most tellingly, else the largest.
 *  None where no row has a rate. */
function levelsOf(
  rows: readonly RowOfPart[],
  telling: RowOfPart | undefined,
  dimension: string,
): readonly RowOfPart[] {
  const isEverybody = (row: RowOfPart) => row.group[dimension] === 'all';
  const [largest] = rows
    .filter((row) => row.rate !== null && !row.undeclared && !isEverybody(row))
    .toSorted((a, b) => (b.atRisk ?? 0) - (a.atRisk ?? 0));
  const told = telling ?? largest;
  const everybody = rows.find((row) => isEverybody(row) && row.heading === (told?.heading ?? null));
  return [everybody, told]
    .filter((row) => row !== undefined)
    .filter((row) => row.rate !== null || row === telling);
}

/** Null where everybody has declared. The number is that of the table, so it is said only where one row holds it. */
function undeclaredSentence(
  { about, denominator }: EventRatesAnswer,
  rows: readonly EventRateRow[],
  measured: string,
): string | null {
  const without = rows.filter(({ undeclared, atRisk }) => undeclared && atRisk !== 0);
  const [only, ...others] = without;
  if (only === undefined) return null;
  const label = about.dimensionLabels[measured] ?? measured;
  const told = others.length === 0 && denominator === 'start' && only.atRisk !== null;
  const howMany = told ? formatNumber(only.atRisk ?? 0) : 'some';
  return `${label} is not known for ${howMany} ${about.people}; they are compared with nobody.`;
}
