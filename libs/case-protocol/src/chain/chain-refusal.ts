import { type Refusal, type Result } from '@muster/domain';

const SENTENCES = {
  'wrong-key': 'This key does not open this case.',
  'not-named': 'This case does not name you among those who may read it.',
  tampered: 'An entry was changed or damaged after it was written.',
  'broken-chain': 'The entries are not in the order in which they were written.',
  'missing-entry': 'An entry is missing that should be there.',
  'foreign-entry': 'An entry belongs to another case.',
  'unknown-author': 'An entry is signed by somebody who may not write it.',
  'rolled-back': 'The server shows an older state of this case than you have seen before.',
  unreadable: 'An entry is written in a form that this page cannot read. It may be newer than the page.',
} as const;

export type ChainRefusalCode = keyof typeof SENTENCES;

/** Why entries are not shown, in one sentence for a page. `seq` is the entry concerned; null for the case as a whole. */
export interface ChainRefusal extends Refusal {
  readonly code: ChainRefusalCode;
  readonly seq: number | null;
}

export function refuseChain(code: ChainRefusalCode, seq: number | null = null): Result<never, ChainRefusal> {
  return { ok: false, refusal: { code, message: SENTENCES[code], seq } };
}
