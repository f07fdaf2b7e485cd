import { DestroyRef, inject, Injectable, signal } from '@angular/core';
import {
  type ChainRefusal,
  type EntryBody,
  type Head,
  type OpenedCase,
  type PartyKeys,
  type PublicKeys,
  type RewrappedEntry,
  type SealedEntry,
  type TooLongRefusal,
} from '@muster/case-protocol';
import { type CaseFile } from '@muster/contracts';
import { ok, type Refusal, type Result } from '@muster/domain';
import { removedByNow } from '../case-parts/removed-by-now';
import { today } from '../ui/today';
import { randomBytes } from './random-bytes';
import { tickId } from './tick-id';

/** New keys of a listener as the server keeps them, and what to do once it does. */
export interface MadeKeys extends PublicKeys {
  readonly wrapped: string;
  /** Takes the keys into use in this browser. */
  readonly use: () => void;
}

/** The only place of the page that holds keys, and the only one that calls the protocol. The keys are in no signal and no
 *  storage; they are dropped when the cases are locked and when the page is left. */
@Injectable()
export class CaseVault {
  #keys: PartyKeys | null = null;
  /** What this browser has seen of each case: a server that shows less is found out. */
  readonly #seen = new Map<string, Head>();
  readonly #own = signal<PublicKeys | null>(null);
  /** The public side of the keys in use; null while locked. */
  readonly own = this.#own.asReadonly();

  constructor() {
    inject(DestroyRef).onDestroy(() => this.lock());
  }

  lock(): void {
    this.#keys = null;
    this.#own.set(null);
    this.#seen.clear();
  }

  async newPhrase(): Promise<string> {
    const { newPhrase, PHRASE_WORDS } = await import('./vault-words');
    return newPhrase(PHRASE_WORDS, randomBytes);
  }

  async readPhrase(typed: string): Promise<Result<string, Refusal>> {
    const { PHRASE_WORDS, readPhrase } = await import('./vault-words');
    return readPhrase(typed, PHRASE_WORDS);
  }

  async makeKeys(phrase: string): Promise<MadeKeys> {
    const { newListenerKeys, publicOf, wrapKeys } = await import('./vault-keys');
    const keys = newListenerKeys(randomBytes);
    const own = publicOf(keys);
    return { ...own, wrapped: await wrapKeys(keys, phrase), use: () => this.#use(keys, own) };
  }

  /** Opens the keys with the seven words as they were typed; a refusal says in one sentence why not. */
  async unlock(wrapped: string, typed: string): Promise<Result<PublicKeys, Refusal>> {
    const phrase = await this.readPhrase(typed);
    if (!phrase.ok) return phrase;
    const { publicOf, unwrapKeys } = await import('./vault-keys');
    const keys = await unwrapKeys(wrapped, phrase.value);
    if (!keys.ok) return keys;
    const own = publicOf(keys.value);
    this.#use(keys.value, own);
    return ok(own);
  }

  /** All entries of a case, checked, or why none is shown. */
  async open(file: CaseFile): Promise<Result<OpenedCase, ChainRefusal>> {
    const { openChain } = await import('./vault-chain');
    const seenBefore = this.#seen.get(file.case);
    const opened = await openChain({
      ...{ force: file.force, case: file.case, kept: file.entries, keys: this.#mine(), pause },
      ...(seenBefore && { seenBefore }),
      mayBeRemoved: removedByNow(file, today(new Date())),
    });
    if (opened.ok) this.#seen.set(file.case, opened.value.head);
    return opened;
  }

  /** Seals what is to be written next, for the colleague and the recovery key besides oneself. */
  async seal(
    file: CaseFile,
    { parties, head }: OpenedCase,
    bodies: readonly EntryBody[],
  ): Promise<Result<readonly SealedEntry[], TooLongRefusal>> {
    const { sealEntry } = await import('./vault-chain');
    const sealed: SealedEntry[] = [];
    for (const body of bodies) {
      const entry = await sealEntry({
        ...{ force: file.force, case: file.case, entry: crypto.randomUUID(), body },
        ...{ seq: head.count + sealed.length, prev: sealed.at(-1)?.digest ?? head.digest },
        ...{ author: this.#mine(), on: today(new Date()), random: randomBytes },
        recipients: parties ? [parties.colleague.recipient, parties.recovery.recipient] : [],
      });
      if (!entry.ok) return entry;
      sealed.push(entry.value);
    }
    return ok(sealed);
  }

  /** What was seen last, once the server has taken what this browser wrote. */
  remember(caseId: string, head: Head): void {
    this.#seen.set(caseId, head);
  }

  /** Every entry encrypted anew: to `recipients` and nobody else. */
  async rewrap(
    file: CaseFile,
    recipients: readonly string[],
  ): Promise<Result<readonly RewrappedEntry[], ChainRefusal>> {
    const { rewrapEntries } = await import('./vault-chain');
    return rewrapEntries({ kept: file.entries, keys: this.#mine(), recipients, pause });
  }

  /** Four words that stand for everything written so far. */
  async checkWords(head: Head): Promise<string> {
    const [{ PHRASE_WORDS }, { headWords }] = await Promise.all([
      import('./vault-words'),
      import('./vault-chain'),
    ]);
    return headWords(head, PHRASE_WORDS);
  }

  /** The case as an armored `age` file for oneself alone. */
  async exportOf(text: string): Promise<string> {
    const { armor, Encrypter } = await import('./vault-chain');
    const { publicOf } = await import('./vault-keys');
    const encrypter = new Encrypter();
    encrypter.addRecipient(publicOf(this.#mine()).recipient);
    return armor.encode(await encrypter.encrypt(text));
  }

  /** Names for the ticks of a case that nobody can tie to it. */
  tickId(caseId: string, tick: string): Promise<string> {
    return tickId(this.#mine().signingKey, caseId, tick);
  }

  #use(keys: PartyKeys, own: PublicKeys): void {
    this.#keys = keys;
    this.#own.set(own);
  }

  #mine(): PartyKeys {
    if (!this.#keys) throw new Error('the cases are locked');
    return this.#keys;
  }
}

/** Lets the page draw between entries. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
