import { DestroyRef, inject, Injectable, signal } from '@angular/core';
import {
  type CaseParties,
  type CaseStory,
  type OpenedCase,
  type PartyKeys,
  type SealedEntry,
} from '@muster/case-protocol';
import { type BreakGlass, type CaseFile, type Listener } from '@muster/contracts';
import { ok, refuse, type Refusal, type Result } from '@muster/domain';
import { Api } from '../../api/generated/api';
import { breakGlassFile, breakGlassRewrap, talkOptions } from '../../api/generated/functions';
import { removedByNow } from '../../case-parts/removed-by-now';
import { randomBytes } from '../../cases/random-bytes';
import { strangersIn } from '../../cases/release/strangers-in';
import { today } from '../../ui/today';
import { readersAfter } from './readers-after';

export interface Glass {
  readonly opening: BreakGlass;
  readonly file: CaseFile;
  readonly opened: OpenedCase;
  readonly story: CaseStory;
  /** To whom it can be encrypted anew; nobody for most reasons. */
  readonly readers: readonly Listener[];
}

/** A case opened with two shares, in the memory of this page alone: in no storage, and wiped when the page goes. The
 *  recovery keys are kept no longer than needed, which is not at all where the case can only be read. */
@Injectable()
export class GlassVault {
  readonly #api = inject(Api);
  readonly #glass = signal<Glass | null>(null);
  readonly glass = this.#glass.asReadonly();
  #keys: PartyKeys | null = null;
  /** An answer that comes after a wipe is dropped. */
  #turn = 0;

  constructor() {
    inject(DestroyRef).onDestroy(() => this.wipe());
  }

  wipe(): void {
    this.#turn += 1;
    this.#keys = null;
    this.#glass.set(null);
  }

  /** Puts the shares together, and only then asks for the case: wrong shares leave no look behind. */
  async open(id: string, first: string, second: string): Promise<Result<null, Refusal>> {
    this.wipe();
    const turn = this.#turn;
    const { caseStory, combineShares, openChain } = await import('./glass-protocol');
    const { recovery, listeners } = await this.#api.invoke(talkOptions);
    if (!recovery) return refuse('no-recovery', 'No recovery key is installed here.');
    const keys = await combineShares(first, second, recovery);
    if (!keys.ok) return keys;
    const { opening, file } = await this.#api.invoke(breakGlassFile, { body: { id } });
    const opened = await openChain({
      ...{ force: file.force, case: file.case, kept: file.entries, keys: keys.value, pause },
      mayBeRemoved: removedByNow(file, today(new Date())),
    });
    if (!opened.ok) return opened;
    if (turn !== this.#turn) return refuse('left', 'The page was left in the meantime.');
    const readers = opened.value.parties ? readersAfter(opening, file, listeners) : [];
    if (readers.length > 0) this.#keys = keys.value;
    this.#glass.set({
      ...{ opening, file, opened: opened.value, story: caseStory(opened.value.entries), readers },
    });
    return ok(null);
  }

  /** Encrypts every entry to the new readers, the colleague and the recovery key, and introduces keys that the case does not
   *  know, in one request. The case is wiped once the server has taken it. */
  async lockAnew(): Promise<Result<null, Refusal>> {
    const [glass, keys, parties] = [this.#glass(), this.#keys, this.#glass()?.opened.parties];
    if (!glass || !keys || !parties) return refuse('left', 'The case is not open any more.');
    const { rewrapEntries } = await import('./glass-protocol');
    const { readers, file, opening } = glass;
    const recipients = [...readers, parties.colleague, parties.recovery].map(({ recipient }) => recipient);
    const entries = await rewrapEntries({ kept: file.entries, keys, recipients, pause });
    if (!entries.ok) return entries;
    const introduced = await introduce(glass, parties, keys, recipients);
    if (!introduced.ok) return introduced;
    await this.#api.invoke(breakGlassRewrap, {
      body: { id: opening.id, entries: [...entries.value], introduced: [...introduced.value] },
    });
    this.wipe();
    return ok(null);
  }
}

async function introduce(
  { opened, file, readers }: Glass,
  parties: CaseParties,
  keys: PartyKeys,
  recipients: readonly string[],
): Promise<Result<readonly SealedEntry[], Refusal>> {
  const { sealEntry } = await import('./glass-protocol');
  const sealed: SealedEntry[] = [];
  for (const { id, recipient, verifyKey } of strangersIn(readers, parties.listeners)) {
    const entry = await sealEntry({
      ...{ force: file.force, case: file.case, entry: crypto.randomUUID() },
      ...{ seq: opened.head.count + sealed.length, prev: sealed.at(-1)?.digest ?? opened.head.digest },
      body: { kind: 'introduce', listener: id, recipient, verifyKey },
      ...{ author: keys, on: today(new Date()), random: randomBytes, recipients },
    });
    if (!entry.ok) return entry;
    sealed.push(entry.value);
  }
  return ok(sealed);
}

/** Lets the page draw between entries. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
