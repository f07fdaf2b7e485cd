import { type EventRateRow, type EventRatesAnswer } from '@muster/contracts';
import { formatNumber } from '../format-number';
import { type Part } from '../parts-of';
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
  if (answer.rows.length === 0) return ['No figures are available for this period.'];
  const dimension = about.measured ?? by[0] ?? '';
  const rows = parts.flatMap((part) => part.rows.map((row) => ({ ...row, heading: part.heading })));
  const everybody = rows.find((row) => row.group[dimension] === 'all');
  const [telling] = mostTelling(rows);
  const words = telling === undefined ? null : comparisonOfRow(telling, answer, telling.heading);
  const levels = [
    ...(everybody ? [everybody] : []),
    ...(telling === undefined ? largest(rows.filter((row) => row !== everybody)) : [telling]),
  ];
  const compared = telling === undefined || words === null ? [] : comparisonSentences(telling, words);
  const supported = telling?.verdict === 'clear' || telling?.verdict === 'likely';
  const excess = supported && words !== null ? excessSentence(telling.excess, words) : null;
  const undeclared = about.measured === null ? null : undeclaredSentence(answer, rows, about.measured);
  return [
    levels.map((row) => levelSentence(row, answer, labelOfRow(row, dimension), row.heading)).join(' '),
    [...compared, ...(excess === null ? [] : [excess])].join(' '),
    undeclared ?? '',
  ].filter((statement) => statement !== '');
}

function largest<Row extends EventRateRow>(rows: readonly Row[]): Row[] {
  return rows
    .filter(({ rate, undeclared }) => rate !== null && !undeclared)
    .toSorted((a, b) => (b.atRisk ?? 0) - (a.atRisk ?? 0))
    .slice(0, 1);
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
