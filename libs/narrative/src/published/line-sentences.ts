import { type PublishedSection } from '@muster/contracts';
import { formatDate } from '../format/format-date';
import { listWords } from '../words/list-words';
import { yearsWords } from '../words/years-words';
import { changeWordsOfRow } from './change-words-of-row';
import { rowNames } from './row-names';

const MOST_NAMES = 5;

/** What is said of lines: how far they reach, and the changes that the answer lets be told. Whether a line rises is never
 *  read from its points. */
export function lineSentences(section: PublishedSection): readonly string[] {
  const reach = section.kind === 'curve' ? curveReach(section) : trendReach(section);
  const told = section.rows.filter(({ change }) => change === 'rose' || change === 'fell');
  const steady = section.rows
    .filter(({ change, group }) => change === 'no-clear-change' && group[section.measured] !== undefined)
    .map((row) => rowNames(row, section).group ?? '')
    .slice(0, MOST_NAMES);
  const changes = told.slice(0, 2).flatMap((row) => changeWordsOfRow(rowNames(row, section).who, row.change));
  return [
    ...reach,
    ...(changes.length === 0 ? [] : [changes.join(' ')]),
    ...(steady.length === 0 ? [] : [`No clear change since the period before: ${listWords(steady, 'and')}.`]),
  ];
}

function trendReach({ lines }: PublishedSection): readonly string[] {
  const dates = lines.flatMap(({ points }) => points.map(({ asAt }) => asAt)).toSorted();
  const [first, last] = [dates.at(0), dates.at(-1)];
  if (first === undefined || last === undefined) return [];
  return [
    first === last
      ? `The figures are of ${formatDate(first)}.`
      : `The figures run from ${formatDate(first)} to ${formatDate(last)}.`,
  ];
}

/** From the bands that the policy fixes for everybody, so that it says nothing of any group. */
function curveReach({ lines, people }: PublishedSection): readonly string[] {
  const years = lines.flatMap(({ points }) => points.flatMap((point) => point.years ?? []));
  const furthest = Math.max(0, ...years);
  return furthest === 0 ? [] : [`The curves follow ${people} up to ${yearsWords(furthest)} of service.`];
}
