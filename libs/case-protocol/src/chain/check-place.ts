import { CLASS_OF_ENTRY } from '../bodies/entry-body';
import { type EntryEnvelope } from '../seal/entry-envelope';
import { type ChainRefusalCode } from './chain-refusal';
import { type KeptEntry } from './kept-entry';

/** Whether an entry stands where its author put it: in this case, at this number, under this name and class. Null when it does. */
export function checkPlace(
  envelope: EntryEnvelope,
  kept: KeptEntry,
  { force, case: id }: { readonly force: string; readonly case: string },
): ChainRefusalCode | null {
  if (envelope.force !== force || envelope.case !== id) return 'foreign-entry';
  const isInPlace = envelope.seq === kept.seq && envelope.entry === kept.id && envelope.class === kept.class;
  return isInPlace && envelope.class === CLASS_OF_ENTRY[envelope.body.kind] ? null : 'broken-chain';
}
