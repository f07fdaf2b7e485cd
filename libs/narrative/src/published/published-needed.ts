import { type PublishedAnswer } from '@muster/contracts';
import { formatDate } from '../format/format-date';
import { NO_PROOF_OF_PARITY } from '../words/verdict-words';
import { placeWords } from '../words/place-words';
import { readableAnswer } from './readable-answer';
import { symbolSentences } from './symbol-sentences';

const ROUNDING = [
  'Counts are rounded up or down to a multiple of 5.',
  'A count of 15 reads: about 15 (usually within 2, never more than 6 out).',
];
const RUN_CHART =
  'The chart over time is a run chart, without natural limits: most people are the same from quarter to quarter.';

/** What a reader needs to know about an answer: where it comes from, how counts are rounded and held, what symbols, ranges
 *  and verdicts mean, and who is counted. The numbers are those of the policy (docs/methods/disclosure.md). */
export function publishedNeeded(answer: PublishedAnswer): readonly string[] {
  const { release, about, sections } = readableAnswer(answer);
  const kinds = new Set(sections.map(({ kind }) => kind));
  const figures = sections.flatMap(({ rows }) => rows);
  const hasShares = sections.some(({ columns }) => columns.some(({ unit }) => unit === 'share'));
  const hasGaps = sections.some(({ columns }) => columns.some(({ unit }) => unit === 'points'));
  const hasRanges = kinds.size > (kinds.has('counts') ? 1 : 0);
  const needed = [
    `The figures come from the release ${release.periodLabel} of ${placeWords(about)}, published on ${formatDate(release.publishedAt.slice(0, 10))}.`,
    `People in post are counted as at ${formatDate(release.asAt)}, from the snapshot of that day.`,
    ...(about.notes.some(saysRounding) ? [] : ROUNDING),
    'Each count is rounded by itself, so parts may not add up.',
    'A figure stays as it was until at least three people have moved in or out.',
    ...symbolSentences(answer.role),
    ...(hasShares
      ? [
          'Percentages are whole numbers worked out from the rounded counts. None is given for fewer than about 25 people.',
        ]
      : []),
    ...(hasGaps
      ? ['A gap is rounded by itself, so it can differ by one point from the two percentages beside it.']
      : []),
    ...(hasRanges ? ['Ranges are approximate 95% ranges. They allow for chance and for the rounding.'] : []),
    'A rise or fall is told only where rounding and held figures could not have made it.',
    ...(figures.some(({ verdict }) => verdict === 'cant-tell') ? [`Cannot tell: ${NO_PROOF_OF_PARITY}`] : []),
    ...(kinds.has('trend') ? [RUN_CHART] : []),
    ...(kinds.has('curve')
      ? ['Curves are made from fixed bands of service, so that no step tells of one person.']
      : []),
    `The policy is version ${release.policy}; docs/methods/disclosure.md explains it.`,
    ...sections.map(({ method }) => `How the figures are worked out: docs/methods/${method}.md.`),
    ...about.notes,
  ];
  return [...new Set(needed)];
}

/** An answer may say so itself, because a terminal prints its notes alone. */
function saysRounding(note: string): boolean {
  return /multiple of 5/.test(note);
}
