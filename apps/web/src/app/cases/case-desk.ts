import { computed, inject, Injectable, signal } from '@angular/core';
import {
  caseStory,
  type ChainRefusal,
  type EntryBody,
  type OpenedCase,
  type SealedEntry,
} from '@muster/case-protocol';
import { type CaseEntries, type CaseFile, type CaseWritten, type Problem } from '@muster/contracts';
import { type CaseMove } from '@muster/domain';
import { Api } from '../api/generated/api';
import { casesOpen, casesRewrap, casesWrite } from '../api/generated/functions';
import { problemOf } from '../api/problem-of';
import { today } from '../ui/today';
import { advanceCase } from './advance-case';
import { CaseVault } from './case-vault';
import { writeFault } from './write-fault';

/** How the last write ended. `lost`: nobody knows whether it arrived, and the same entry can be sent again. */
export type Saving = 'idle' | 'saving' | 'saved' | 'lost' | 'meanwhile' | 'refused';

export interface Write {
  readonly bodies: readonly EntryBody[];
  readonly move?: CaseMove;
  readonly check?: NonNullable<CaseEntries['check']>;
  /** How it is sent; by default as entries. */
  readonly send?: (sealed: readonly SealedEntry[]) => Promise<CaseWritten>;
  /** Called once the server has taken it, at the first try or a later one. */
  readonly saved?: () => void;
}

const NOT_NAMED_ANY_MORE =
  'The request of this case was removed when its time was over. Nothing more can be written here.';

interface Pending {
  readonly write: Write;
  readonly sealed: readonly SealedEntry[];
}

/** The case that is open: its file, what its entries say, and what is being written. Nothing counts as saved before the
 *  server has answered. */
@Injectable()
export class CaseDesk {
  readonly #api = inject(Api);
  readonly #vault = inject(CaseVault);
  readonly #file = signal<CaseFile | null>(null);
  readonly #opened = signal<OpenedCase | null>(null);
  readonly file = this.#file.asReadonly();
  readonly opened = this.#opened.asReadonly();
  /** Why nothing of the case is shown. */
  readonly refusal = signal<ChainRefusal | null>(null);
  /** The case is not this listener's any more. What was typed stays until the page is left. */
  readonly gone = signal(false);
  /** The first copy was just locked anew: from now on the other listeners cannot read it. */
  readonly relocked = signal(false);
  readonly saving = signal<Saving>('idle');
  readonly message = signal('');
  /** Why the case could not be fetched. */
  readonly problem = signal<Problem | null>(null);
  readonly story = computed(() => {
    const opened = this.#opened();
    return opened && caseStory(opened.entries);
  });
  /** A duty to act does not end with the case. */
  readonly mayHandOff = computed(() => Boolean(this.#opened()?.parties) && !this.gone());
  readonly mayWrite = computed(() => {
    const state = this.#file()?.state;
    return this.mayHandOff() && state !== 'closed' && state !== 'withdrawn';
  });
  #pending: Pending | null = null;
  /** Which case is wanted: an answer that comes after another was chosen is dropped. */
  #wanted = '';

  async open(caseId: string): Promise<void> {
    this.close();
    this.#wanted = caseId;
    await this.#load(caseId);
  }

  close(): void {
    this.#wanted = '';
    this.#pending = null;
    for (const value of [this.#file, this.#opened, this.refusal, this.problem]) value.set(null);
    this.gone.set(false);
    this.relocked.set(false);
    this.quiet();
  }

  /** Forgets how the last write ended. */
  quiet(): void {
    if (this.#pending) return;
    this.saving.set('idle');
    this.message.set('');
  }

  /** The totals of the case have arrived. */
  tallied(): void {
    this.#file.update((known) => known && { ...known, tallied: true });
  }

  /** Fetches the case again after a failure. */
  async retry(): Promise<void> {
    this.problem.set(null);
    await this.#load(this.#wanted);
  }

  /** Seals and sends. True once the server has taken it. */
  async write(write: Write): Promise<boolean> {
    const [file, opened] = [this.#file(), this.#opened()];
    if (!file || !opened || this.saving() === 'saving') return false;
    // Without the request nobody knows the colleague's key: they would take what they cannot open for tampering.
    if (!opened.parties && write.bodies.length > 0) return this.#say('refused', NOT_NAMED_ANY_MORE);
    this.#say('saving', '');
    const sealed = await this.#vault.seal(file, opened, write.bodies);
    if (!sealed.ok) return this.#say('refused', sealed.refusal.message);
    this.#pending = { write, sealed: sealed.value };
    return this.#send(this.#pending);
  }

  /** Sends the very same entries again. */
  async again(): Promise<boolean> {
    return this.#pending !== null && this.saving() !== 'saving' && (await this.#send(this.#pending));
  }

  async #send({ write, sealed }: Pending): Promise<boolean> {
    const [file, opened] = [this.#file(), this.#opened()];
    if (!file || !opened) return false;
    this.#say('saving', '');
    const { move = null, check = null } = write;
    const send =
      write.send ??
      ((entries: readonly SealedEntry[]) =>
        this.#api.invoke(casesWrite, { body: { case: file.case, entries: [...entries], move, check } }));
    try {
      const written = await send(sealed);
      this.#show(advanceCase({ file, opened }, sealed, write.bodies, written, today(new Date())));
      return await this.#taken(write);
    } catch (fault) {
      return await this.#explain(fault, { write, sealed });
    }
  }

  /** A move changes what is due next: the server knows. */
  async #taken({ move, check, send, saved }: Write): Promise<boolean> {
    this.#pending = null;
    this.#say('saved', '');
    saved?.();
    if (move || check || send) await this.#load(this.#wanted);
    return true;
  }

  async #explain(fault: unknown, { write, sealed }: Pending): Promise<boolean> {
    const problem = problemOf(fault);
    const kind = writeFault(problem);
    if (kind === 'lost') return this.#say('lost', problem.detail);
    this.#pending = null;
    if (kind === 'gone') return this.#leave();
    if (kind === 'refused') return this.#say('refused', problem.detail);
    await this.#load(this.#wanted);
    const kept = this.#file()?.entries ?? [];
    const arrived = sealed.every(({ id, digest }) =>
      kept.some((each) => each.id === id && each.digest === digest),
    );
    if (sealed.length > 0 && arrived) return this.#taken(write);
    return this.#say('meanwhile', '');
  }

  async #load(caseId: string): Promise<void> {
    try {
      const file = await this.#api.invoke(casesOpen, { body: { case: caseId } });
      const opened = await this.#vault.open(file);
      if (this.#wanted !== caseId) return;
      if (!opened.ok) {
        this.refusal.set(opened.refusal);
        this.#file.set(file);
        this.#opened.set(null);
        return;
      }
      this.#show({ file, opened: opened.value });
      if (file.firstCopy) await this.#lockAnew(file, opened.value);
    } catch (fault) {
      const problem = problemOf(fault);
      if (writeFault(problem) === 'gone') this.#leave();
      else this.problem.set(problem);
    }
  }

  /** The first copy can be read by every listener whom the colleague left in; from now on by this one alone. */
  async #lockAnew(file: CaseFile, { parties }: OpenedCase): Promise<void> {
    const own = this.#vault.own();
    if (!parties || !own) return;
    const readers = [own.recipient, parties.colleague.recipient, parties.recovery.recipient];
    const entries = await this.#vault.rewrap(file, readers);
    if (!entries.ok) return this.refusal.set(entries.refusal);
    await this.#api.invoke(casesRewrap, { body: { case: file.case, entries: [...entries.value] } });
    this.#file.update((known) => known && { ...known, firstCopy: false });
    this.relocked.set(true);
  }

  #show({ file, opened }: { readonly file: CaseFile; readonly opened: OpenedCase }): void {
    this.#file.set(file);
    this.#opened.set(opened);
    this.#vault.remember(file.case, opened.head);
  }

  #leave(): false {
    this.gone.set(true);
    return this.#say('refused', '');
  }

  #say(saving: Saving, message: string): false {
    this.saving.set(saving);
    this.message.set(message);
    return false;
  }
}
