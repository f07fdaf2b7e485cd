import { type EntryClass, ok, type Result } from '@muster/domain';
import { type PartyKeys } from '../keys/party-keys';
import { publicOf } from '../keys/public-of';
import { authorOf, type CaseParties, partiesAfter, partiesOf } from './case-parties';
import { type ChainRefusal, refuseChain } from './chain-refusal';
import { checkAuthor } from './check-author';
import { checkNumbers } from './check-numbers';
import { decryptWith } from './decrypt-with';
import { type Head } from './head';
import { type KeptEntry } from './kept-entry';
import { openEntry } from './open-entry';
import { type OpenedCase, type OpenedEntry } from './opened-case';

export interface CaseToOpen {
  readonly force: string;
  readonly case: string;
  /** Every entry of the case from 0 on, removed ones without their text. */
  readonly kept: readonly KeptEntry[];
  readonly keys: PartyKeys;
  /** Head that this page has seen of the case before. */
  readonly seenBefore?: Head;
  /** Classes of which the retention rule may have removed entries by now; none while a case is open. */
  readonly mayBeRemoved?: readonly EntryClass[];
  /** Called after every few entries, so that a page can draw. */
  readonly pause?: () => Promise<unknown>;
}

const ENTRIES_BETWEEN_PAUSES = 4;

/** Opens a case: every entry, or a refusal and nothing. Checked is that each entry opens, stands where its author put it,
 *  follows the one before, is signed by a party that the case names and that may write its kind, that none is missing but
 *  what the retention rule removed, and that the reader is named. A tail that the server never showed cannot be missed. */
export async function openChain(asked: CaseToOpen): Promise<Result<OpenedCase, ChainRefusal>> {
  const { kept, keys, mayBeRemoved = [], seenBefore, pause } = asked;
  const unfit = checkNumbers(kept, mayBeRemoved, seenBefore);
  if (unfit) return unfit;
  const decrypt = decryptWith(keys);
  const entries: OpenedEntry[] = [];
  let parties: CaseParties | null = null;
  for (const [at, each] of kept.entries()) {
    if (at > 0 && at % ENTRIES_BETWEEN_PAUSES === 0) await pause?.();
    if (each.ciphertext === null) continue;
    const opened = await openEntry({ ...asked, kept: each, decrypt });
    if (!opened.ok) return orTampered(opened, entries.length > 0);
    const { value: envelope } = opened;
    const { body, prev, on } = envelope;
    if (prev !== (kept[at - 1]?.digest ?? null)) return refuseChain('broken-chain', at);
    if ((body.kind === 'request') !== (at === 0)) return refuseChain('broken-chain', at);
    if (body.kind === 'request') parties = partiesOf(body);
    const author = checkAuthor(envelope, parties);
    if (!author.ok) return author;
    parties &&= partiesAfter(parties, body);
    entries.push({ seq: at, id: each.id, body, author: author.value, on });
  }
  const reader = parties && readerOf(parties, keys);
  if (parties && !reader) return refuseChain('not-named');
  const removed = kept
    .filter(({ ciphertext }) => ciphertext === null)
    .map(({ seq, id, class: of }) => ({ seq, id, class: of }));
  const head = { count: kept.length, digest: kept.at(-1)?.digest ?? '' };
  return ok({ entries, removed, parties, reader, head });
}

/** A key that opened an entry of the case opens all of them: one that it does not open has been exchanged. */
function orTampered(
  refused: { readonly ok: false; readonly refusal: ChainRefusal },
  hasOpened: boolean,
): Result<never, ChainRefusal> {
  const { code, seq } = refused.refusal;
  return hasOpened && code === 'wrong-key' ? refuseChain('tampered', seq) : refused;
}

function readerOf(parties: CaseParties, keys: PartyKeys) {
  return authorOf(parties, publicOf(keys).verifyKey);
}
