import { type EntryClass } from '@muster/domain';
import { type ChainRefusal, refuseChain } from './chain-refusal';
import { type Head } from './head';
import { type KeptEntry } from './kept-entry';
import { type Result } from '@muster/domain';

/** Checks what can be seen without a key: numbers from 0 without gap, in order, no name twice, nothing removed but of classes
 *  whose time may have come, and no less than was seen before. Null when all of it is so. */
export function checkNumbers(
  kept: readonly KeptEntry[],
  mayBeRemoved: readonly EntryClass[],
  seenBefore: Head | undefined,
): Result<never, ChainRefusal> | null {
  const wrong = kept.findIndex(({ seq }, at) => seq !== at);
  const numbers = new Set(kept.map(({ seq }) => seq));
  const missing = kept.findIndex((_, at) => !numbers.has(at));
  if (kept.length === 0 || missing >= 0) return refuseChain('missing-entry', Math.max(missing, 0));
  if (wrong >= 0) return refuseChain('broken-chain', wrong);
  if (new Set(kept.map(({ id }) => id)).size < kept.length) return refuseChain('broken-chain');
  const dropped = kept.find((each) => each.ciphertext === null && !mayBeRemoved.includes(each.class));
  if (dropped) return refuseChain('missing-entry', dropped.seq);
  if (seenBefore && seenBefore.count > 0 && kept[seenBefore.count - 1]?.digest !== seenBefore.digest) {
    return refuseChain('rolled-back');
  }
  return null;
}
