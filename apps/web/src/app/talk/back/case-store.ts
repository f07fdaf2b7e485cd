import { computed, inject, Injectable, signal, type WritableSignal } from '@angular/core';
import { type ColleagueKeys, type EntryBody, type Head } from '@muster/case-protocol';
import { type CaseFile, type SettledCheck, type TalkOptions } from '@muster/contracts';
import { type CaseMove } from '@muster/domain';
import {
  talkErase,
  talkExclude,
  talkOpen,
  talkRewrap,
  talkWithdraw,
  talkWrite,
} from '../../api/generated/functions';
import { today } from '../../ui/today';
import { loadSealing } from '../load-sealing';
import { TalkApi } from '../talk-api';
import { NO_REACH, type Reach } from '../reach-words';
import { talkFault, type TalkFault } from '../talk-fault';
import { type OpenFile } from './open-file-state';
import { type CasePage } from './case-pages';

const WHO_FIRST =
  'Say first, on the page of your case, whether your new listener may read it. Then send this.';

/** One case that was opened with its code. Keys and words live here, in memory, until the page goes. */
@Injectable()
export class CaseStore {
  readonly #api = inject(TalkApi);
  readonly #state = signal<OpenFile | null>(null);
  readonly page = signal<CasePage>('overview');
  readonly busy = signal(false);
  readonly fault = signal<TalkFault | null>(null);
  /** What is wrong with the case itself: then nothing of it is shown. */
  readonly broken = signal<string | null>(null);
  readonly notice = signal('');
  readonly erased = signal(false);
  /** How to be reached from now on, as far as it is typed. */
  readonly reach = signal<Reach>(NO_REACH);
  readonly #typed = new Map<string, WritableSignal<string>>();
  #keys: ColleagueKeys | null = null;
  #seen: { readonly case: string; readonly head: Head } | null = null;

  readonly state = this.#state.asReadonly();
  readonly opened = computed(() => this.#state() !== null);
  readonly today = (): string => today(new Date());

  /** Opens the case of a code. The answer is the sentence for the field, empty when the case is open or when something else
   *  than the code was wrong. */
  async open(typed: string, options: TalkOptions): Promise<string> {
    if (this.busy()) return '';
    return this.#during(async () => {
      const sealing = await loadSealing();
      const code = sealing.readReturnCode(typed);
      if (!code.ok) return code.refusal.message;
      this.#keys = await sealing.keysOfReturnCode(code.value, options.force);
      await this.#load(options);
      return '';
    }, '');
  }

  async reload(options: TalkOptions): Promise<void> {
    await this.#during(() => this.#load(options), undefined);
  }

  /** Seals and sends entries, with the move that goes with them. True when they were kept. */
  async write(
    options: TalkOptions,
    bodies: readonly EntryBody[],
    move: CaseMove | null,
    said: string,
  ): Promise<boolean> {
    if (this.#asksFirst()) return false;
    return this.#change(options, said, async (keys, state) => {
      const { sealBodies } = await loadSealing();
      const entries = await sealBodies({ ...state, keys, options, bodies, today: this.today() });
      const body = { key: keys.accessKey, entries, move, check: null };
      await this.#api.invoke(talkWrite, { body });
    });
  }

  /** Settles a check. What is said with it is sealed as `write` seals it; without a word nothing is. */
  async settle(
    options: TalkOptions,
    { check, bodies }: { readonly check: SettledCheck; readonly bodies: readonly EntryBody[] },
    said: string,
  ): Promise<boolean> {
    if (bodies.length > 0 && this.#asksFirst()) return false;
    return this.#change(options, said, async (keys, state) => {
      const { sealBodies } = await loadSealing();
      const entries =
        bodies.length === 0 ? [] : await sealBodies({ ...state, keys, options, bodies, today: this.today() });
      await this.#api.invoke(talkWrite, { body: { key: keys.accessKey, entries, move: null, check } });
    });
  }

  /** Shuts listeners out: the case is encrypted to those who are left in the same step. */
  async exclude(options: TalkOptions, ids: readonly string[]): Promise<boolean> {
    if (this.#asksFirst(ids)) return false;
    return this.#change(
      options,
      'The listeners you ticked can no longer open your case.',
      async (keys, state) => {
        const { rewrapFor } = await loadSealing();
        const excluded = [...new Set([...state.file.excluded, ...ids])];
        const { file } = state;
        const moves = file.firstCopy || (file.listener !== null && ids.includes(file.listener.id));
        const entries = moves ? await rewrapFor({ ...state, keys, options, excluded }) : [];
        await this.#api.invoke(talkExclude, {
          body: { key: keys.accessKey, excluded: [...ids], entries: [...entries] },
        });
      },
    );
  }

  /** The colleague lets in whom the page asks about. */
  async letIn(options: TalkOptions): Promise<boolean> {
    const said =
      this.#state()?.asks === 'pool'
        ? 'Your case was locked anew for those who may read it now.'
        : 'Your listener can read your case from now on.';
    return this.#change(options, said, (keys, state) => this.#lockAnew(state, keys, options));
  }

  async withdraw(options: TalkOptions): Promise<boolean> {
    return this.#change(options, 'Your request is withdrawn. Nobody works on it any more.', async (keys) => {
      await this.#api.invoke(talkWithdraw, { body: { key: keys.accessKey } });
    });
  }

  async erase(): Promise<void> {
    const keys = this.#keys;
    if (!keys || this.busy()) return;
    await this.#during(async () => {
      const { state, asked } = await this.#api.invoke(talkErase, { body: { key: keys.accessKey } });
      this.erased.set(state === 'erased');
      if (state === 'erased') return;
      this.#state.update(
        (known) => known && { ...known, file: { ...known.file, held: true, erasureAskedOn: asked } },
      );
      this.notice.set('Your wish is recorded.');
    }, undefined);
  }

  go(page: CasePage): void {
    this.fault.set(null);
    this.notice.set('');
    this.page.set(page);
  }

  /** Something was typed and not sent. */
  holds(): boolean {
    return this.reach() !== NO_REACH || [...this.#typed.values()].some((text) => text() !== '');
  }

  /** What is typed into a field and not sent yet: it survives a look at another part of the case. */
  typed(field: string): WritableSignal<string> {
    const text = this.#typed.get(field) ?? signal('');
    this.#typed.set(field, text);
    return text;
  }

  wipe(): void {
    this.#keys = null;
    this.#seen = null;
    this.#state.set(null);
    this.page.set('overview');
    for (const text of [this.notice, ...this.#typed.values()]) text.set('');
    this.#typed.clear();
    this.reach.set(NO_REACH);
    for (const fact of [this.fault, this.broken]) fact.set(null);
    this.erased.set(false);
  }

  async #load(options: TalkOptions): Promise<void> {
    const keys = this.#keys;
    if (!keys) return;
    const { openFile } = await loadSealing();
    const read = async (): Promise<OpenFile | null> => {
      const file = await this.#api.invoke(talkOpen, { body: { key: keys.accessKey } });
      return this.#take(file, await openFile({ file, keys, seen: this.#seen, today: this.today() }));
    };
    const state = await read();
    if (!state) return;
    if (state.waiting === null || state.asks !== null) return;
    await this.#lockAnew(state, keys, options);
    if (await read()) this.notice.set('Your case was locked anew for those who may read it now.');
  }

  /** Nothing is locked for whom the colleague has not let in, but to shut that one, or some of all, out. */
  #asksFirst(shutOut: readonly string[] = []): boolean {
    const state = this.#state();
    const asked = state?.asks === 'listener' ? (state.file.listener?.id ?? '') : null;
    const settles = asked === null ? shutOut.length > 0 : shutOut.includes(asked);
    if (!state?.asks || settles) return false;
    this.fault.set({ code: 'who-may-read', message: WHO_FIRST, perhapsArrived: false });
    return true;
  }

  /** For the listener it was given to since, who is introduced if the case does not name them; or for all who may get it. */
  async #lockAnew(state: OpenFile, keys: ColleagueKeys, options: TalkOptions): Promise<void> {
    const { rewrapFor, sealBodies } = await loadSealing();
    const { listener, excluded } = state.file;
    const { accessKey: key } = keys;
    const entries = [...(await rewrapFor({ ...state, keys, options, excluded }))];
    if (!listener) {
      await this.#api.invoke(talkExclude, { body: { key, excluded: [], entries } });
      return;
    }
    await this.#api.invoke(talkRewrap, { body: { key, listener: listener.id, entries } });
    const introduced = await sealBodies({ ...state, keys, options, bodies: [], today: this.today() });
    if (introduced.length > 0)
      await this.#api.invoke(talkWrite, { body: { key, entries: introduced, move: null, check: null } });
  }

  #take(
    file: CaseFile,
    opened: Awaited<ReturnType<Awaited<ReturnType<typeof loadSealing>>['openFile']>>,
  ): OpenFile | null {
    if (!opened.ok) {
      this.#state.set(null);
      this.broken.set(opened.refusal.message);
      return null;
    }
    this.#seen = { case: file.case, head: opened.value.opened.head };
    this.#state.set(opened.value);
    return opened.value;
  }

  async #change(
    options: TalkOptions,
    said: string,
    step: (keys: ColleagueKeys, state: OpenFile) => Promise<void>,
  ): Promise<boolean> {
    const keys = this.#keys;
    const state = this.#state();
    if (!keys || !state || this.busy()) return false;
    return this.#during(async () => {
      try {
        await step(keys, state);
      } catch (fault) {
        if (talkFault(fault).code === 'written-meanwhile') await this.#load(options);
        throw fault;
      }
      await this.#load(options);
      this.notice.set(said);
      return true;
    }, false);
  }

  async #during<T>(step: () => Promise<T>, otherwise: T): Promise<T> {
    this.busy.set(true);
    this.fault.set(null);
    this.notice.set('');
    try {
      return await step();
    } catch (fault) {
      this.fault.set(talkFault(fault));
      return otherwise;
    } finally {
      this.busy.set(false);
    }
  }
}
