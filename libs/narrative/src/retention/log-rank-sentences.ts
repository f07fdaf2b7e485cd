import { type RetentionAnswer } from '@muster/contracts';
import { NO_PROOF_OF_PARITY } from '../words/verdict-words';
import { reasonWords } from '../words/reason-words';

/** Below this a test of all curves together counts as telling them apart. */
const LEVEL = 0.05;

/** Whether groups stay equally long, in words; the test behind it stands in `logRankTable`. No sentence without groups. */
export function logRankSentences({ logRank }: Pick<RetentionAnswer, 'logRank'>): string[] {
  if (logRank === null) return [];
  const { p, reason } = logRank;
  if (p === null) return [`The curves of the groups cannot be compared. Reason: ${reasonWords(reason)}.`];
  if (p < LEVEL) return ['Over the whole of their service, groups leave at different rates.'];
  return ['There is no clear difference in how long groups stay.', NO_PROOF_OF_PARITY];
}
