import { type PackBlock, type PackCell, type PackSentence } from '@muster/contracts';
import {
  countedKindsWords,
  formatDate,
  oldestRatingSentence,
  ratedSentence,
  ratingTotals,
  sentenceCase,
  SYMBOLS,
} from '@muster/narrative';
import { type PackCommitment } from '../commitments/pack-commitment';
import { daysBetween } from './days-between';
import { plainSentence } from './plain-sentence';

const COLUMNS = [
  { id: 'reference', header: 'Reference', rowHeader: true },
  { id: 'kind', header: 'Kind', rowHeader: false },
  { id: 'title', header: 'Text', rowHeader: false },
  { id: 'rating', header: 'Rating', rowHeader: false },
  { id: 'meaning', header: 'What the rating means', rowHeader: false },
  { id: 'period', header: 'Period of the rating', rowHeader: false },
  { id: 'owner', header: 'Owner and forum', rowHeader: false },
  { id: 'next', header: 'Next step', rowHeader: false },
  { id: 'evidence', header: 'Evidence', rowHeader: false },
] as const;

/** Commitments, recommendations and targets as one table, in the order of the register: rating as a word with its meaning and
 *  its period, never a colour alone. Its totals are those of the register, a kind at a time. With a meeting, how old each rating is by then. Two references with the same text stay two rows.
 *  References that the register does not have are named. */
export function commitmentsBlock(
  {
    commitments,
    missing,
  }: { readonly commitments: readonly PackCommitment[]; readonly missing: readonly string[] },
  { id, force, period, meeting }: { id: string; force: string; period: string; meeting: string | null },
): PackBlock {
  const rows = commitments.map((commitment) => ({
    id: commitment.reference,
    cells: wordsOf(commitment, meeting).map(cellOf),
  }));
  const isAbsent = rows.some(({ cells }) => cells.some(({ text }) => text === SYMBOLS.notAvailable.symbol));
  return {
    id,
    title: 'Commitments and their ratings',
    subtitle: `${countedKindsWords(commitments)}${meeting ? `, at the meeting of ${formatDate(meeting)}` : ''}`,
    sentences: [
      ...sentencesOf(commitments, meeting),
      ...(missing.length > 0 ? [plainSentence(`The register does not have ${missing.join(', ')}.`)] : []),
    ],
    table: {
      caption: 'Commitments and their ratings',
      columns: COLUMNS.map((column) => ({ ...column, numeric: false })),
      rows,
      symbols: isAbsent
        ? [{ symbol: SYMBOLS.notAvailable.symbol, meaning: SYMBOLS.notAvailable.meaning }]
        : [],
    },
    csv: {
      fileName: `muster-commitments-${force}-${period}.csv`,
      rows: [COLUMNS.map(({ header }) => header), ...rows.map(({ cells }) => cells.map(({ text }) => text))],
    },
    notes: commitments.flatMap(({ reference, warnings }) =>
      warnings.map((warning) => `${reference}: ${warning}`),
    ),
  };
}

function wordsOf(commitment: PackCommitment, meeting: string | null): readonly (string | null)[] {
  const { reference, kind, title, rating, owner, forum, nextStep, due, evidence } = commitment;
  const period = rating?.period ?? null;
  return [
    ...[reference, sentenceCase(kind), title, rating?.word ?? 'Not rated', rating?.meaning ?? null],
    period && (meeting ? ratedSentence(period, daysBetween(period.to, meeting)) : period.label),
    [owner, forum].filter((each) => each !== null).join(', ') || null,
    nextStep && `${nextStep}${due ? ` (by ${formatDate(due)})` : ''}`,
    evidence.join('; ') || null,
  ];
}

function cellOf(text: string | null): PackCell {
  return text === null
    ? { text: SYMBOLS.notAvailable.symbol, meaning: SYMBOLS.notAvailable.meaning, sort: null, trace: null }
    : { text, sort: text, trace: null };
}

function sentencesOf(commitments: readonly PackCommitment[], meeting: string | null): PackSentence[] {
  if (commitments.length === 0) return [plainSentence('The register has none of these commitments.')];
  const ages = commitments.flatMap(({ rating }) =>
    rating?.period && meeting ? [daysBetween(rating.period.to, meeting)] : [],
  );
  return [
    ...ratingTotals(commitments).map(({ sentences }) => sentences.join(' ')),
    ...(ages.length > 0 ? [oldestRatingSentence(Math.max(...ages))] : []),
  ].map(plainSentence);
}
