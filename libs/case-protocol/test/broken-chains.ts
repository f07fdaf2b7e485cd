import { type EntryClass } from '@muster/domain';
import { type ChainRefusalCode } from '../src/chain/chain-refusal';
import { type Head } from '../src/chain/head';
import { type KeptEntry } from '../src/chain/kept-entry';
import { aCase, entryId, LISTENER_IDS, type Person, REQUEST, say } from './a-case';

/** A case as a dishonest or broken server might show it, and the answer that every reader must give. */
export interface BrokenChain {
  readonly what: string;
  readonly as: Person;
  readonly kept: readonly KeptEntry[];
  readonly seenBefore?: Head;
  readonly mayBeRemoved?: readonly EntryClass[];
  readonly refusal: ChainRefusalCode;
}

/** Broken forms of `whole`, a case of at least four entries. */
export async function brokenChains(whole: readonly KeptEntry[]): Promise<readonly BrokenChain[]> {
  const [first, second, third, fourth] = whole;
  if (!first || !second || !third || !fourth) throw new Error('too short');
  const last = whole.length - 1;
  const tail = whole.slice(3);
  const change = (at: number, part: Partial<KeptEntry>) =>
    whole.map((each) => (each.seq === at ? { ...each, ...part } : each));
  const broken = (
    what: string,
    refusal: ChainRefusalCode,
    kept: readonly KeptEntry[],
    more: Partial<BrokenChain> = {},
  ): BrokenChain => ({ what, as: 'listener', kept, refusal, ...more });
  const elsewhere = await aCase(undefined, { case: LISTENER_IDS.late });
  const abroad = await aCase(undefined, { force: 'mercia' });
  const stranger = await aCase([
    ['colleague', REQUEST],
    ['stranger', say('Believe me.')],
  ]);
  const overstepped = await aCase([
    ['colleague', REQUEST],
    ['listener', { kind: 'record-read', record: entryId(0), approved: true, correction: '' }],
  ]);
  const seenBefore = { count: whole.length, digest: whole[last]?.digest ?? '' };
  return [
    broken('the key of a listener who is not a reader', 'wrong-key', whole, { as: 'other' }),
    broken('no entry at all', 'missing-entry', []),
    broken('the first entry is missing', 'missing-entry', whole.slice(1)),
    broken('an entry in the middle is missing', 'missing-entry', [first, second, ...tail]),
    broken('an entry is marked as removed in an open case', 'missing-entry', change(2, { ciphertext: null })),
    broken(
      'words are marked as removed when only the contact may be',
      'missing-entry',
      change(2, { ciphertext: null }),
      { mayBeRemoved: ['contact'] },
    ),
    broken('two entries stand in the other order', 'broken-chain', [first, third, second, ...tail]),
    broken('two entries have changed their numbers', 'broken-chain', [
      ...[first, { ...third, seq: 1 }, { ...second, seq: 2 }, ...tail],
    ]),
    broken('two texts have changed places', 'broken-chain', [
      ...[first, { ...second, ciphertext: third.ciphertext }, { ...third, ciphertext: second.ciphertext }],
      ...tail,
    ]),
    broken('an entry is there twice under the same name', 'broken-chain', [
      ...[...whole, { ...third, seq: whole.length }],
    ]),
    broken('an entry is there again at the end', 'broken-chain', [
      ...[...whole, { ...third, id: entryId(90), seq: whole.length }],
    ]),
    broken('a text is there twice', 'broken-chain', change(2, { ciphertext: second.ciphertext })),
    broken(
      'the class was changed, so that it is removed earlier',
      'broken-chain',
      change(2, { class: 'contact' }),
    ),
    broken('the digest beside a text was changed', 'tampered', change(2, { digest: first.digest })),
    broken('a text is cut', 'tampered', change(2, { ciphertext: third.ciphertext?.slice(0, -400) ?? '' })),
    broken('a text is empty', 'tampered', change(2, { ciphertext: '' })),
    broken('an entry of another case', 'foreign-entry', change(2, { ...elsewhere[2], id: third.id })),
    broken('a case of another force', 'foreign-entry', abroad),
    broken('an entry by a key that the case does not name', 'unknown-author', stranger),
    broken('the listener approves the record for the colleague', 'unknown-author', overstepped),
    broken('the newest entry is held back', 'rolled-back', whole.slice(0, last), { seenBefore }),
    broken('another entry stands where one was seen', 'rolled-back', whole, {
      seenBefore: { count: 2, digest: first.digest },
    }),
  ];
}
