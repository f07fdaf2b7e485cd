import { type DataQualityAnswer, type DeclarationRow } from '@muster/contracts';
import { formatNumber } from '../format/format-number';
import { formatPercent } from '../format/format-percent';

/** What is said of declaration out of true counts, in at most three statements. Units are told by where their rates reach
 *  from and to, never one by one. */
export function countedSentences(
  answer: DataQualityAnswer,
  part: 'characteristics' | 'types' | 'units',
): readonly string[] {
  const rows = answer[part].filter(({ rate }) => rate !== null);
  const [first] = rows;
  if (first === undefined) return ['No declaration rate can be worked out.'];
  if (part === 'units') return [reachOf(rows, answer.about.people)];
  const people = answer.about.people;
  const told = rows.slice(0, 2).map((row) => sentenceOf(row, part, people));
  return [...told, ...(part === 'characteristics' ? missingOf(first, people) : [])];
}

function sentenceOf({ labels, rate, target }: DeclarationRow, part: string, people: string): string {
  const whom = part === 'types' ? (labels['workforce-type'] ?? people).toLowerCase() : people;
  const level = `${labels['characteristic'] ?? ''} is declared by ${formatPercent(rate ?? 0)} of ${whom}.`;
  if (target === null || rate === null) return level;
  return `${level} ${rate < target ? 'That is below' : 'That reaches'} the target of ${formatPercent(target)}.`;
}

function missingOf(
  { labels, preferNotToSay, notRecorded }: DeclarationRow,
  people: string,
): readonly string[] {
  const label = (labels['characteristic'] ?? '').toLowerCase();
  if (preferNotToSay === null || notRecorded === null) return [];
  return [
    `Of ${people}, ${formatNumber(preferNotToSay)} chose not to say their ${label}; for ${formatNumber(notRecorded)} nothing is recorded.`,
  ];
}

function reachOf(rows: readonly DeclarationRow[], people: string): string {
  const rates = rows.flatMap(({ rate }) => rate ?? []);
  const label = rows[0]?.labels['characteristic'] ?? '';
  const [least, most] = [Math.min(...rates), Math.max(...rates)].map(formatPercent);
  return least === most
    ? `${label} is declared by ${least} of ${people} in each unit that is large enough.`
    : `${label} is declared by ${least} to ${most} of ${people} in units that are large enough.`;
}
