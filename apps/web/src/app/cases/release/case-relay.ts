import { inject, Injectable, signal } from '@angular/core';
import { type EntryBody } from '@muster/case-protocol';
import { type CaseRelease, type Listener } from '@muster/contracts';
import { Api } from '../../api/generated/api';
import { casesPool, casesRelease } from '../../api/generated/functions';
import { problemOf } from '../../api/problem-of';
import { CaseDesk } from '../case-desk';
import { CaseVault } from '../case-vault';
import { heirsOf } from './heirs-of';
import { strangersIn } from './strangers-in';

/** So many entries go in one request. */
const MOST_ENTRIES = 4;
const NOBODY =
  'Nobody else can take this case now. Keep it until there is another listener, or ask an allocator.';

/** Passes a case on: introduces listeners whose keys the case does not know, encrypts every entry for those who may take it
 *  over, and gives it up in one request. One that has ended is given up as it is: nobody takes it over. Who may is asked for only then: the answer tells whom the colleague keeps out. */
@Injectable()
export class CaseRelay {
  readonly #api = inject(Api);
  readonly #desk = inject(CaseDesk);
  readonly #vault = inject(CaseVault);
  readonly busy = signal(false);
  readonly message = signal('');

  /** True once the case is not this listener's any more. */
  async release(reason: CaseRelease['reason']): Promise<boolean> {
    const file = this.#desk.file();
    if (!file || this.busy()) return false;
    this.busy.set(true);
    this.message.set('');
    try {
      if (file.closedOn !== null) {
        await this.#api.invoke(casesRelease, { body: { case: file.case, reason, entries: [] } });
        return true;
      }
      const pool = await this.#api.invoke(casesPool, { body: { case: file.case } });
      const listeners = heirsOf(pool.listeners, this.#desk.opened()?.parties?.listeners ?? []);
      if (listeners.length === 0 && reason !== 'conflict') {
        this.message.set(NOBODY);
        return false;
      }
      return (await this.#introduce(listeners)) && (await this.#pass(reason, listeners));
    } catch (fault) {
      this.message.set(`The case was not given up. ${problemOf(fault).detail}`);
      return false;
    } finally {
      this.busy.set(false);
    }
  }

  async #introduce(listeners: readonly Listener[]): Promise<boolean> {
    const parties = this.#desk.opened()?.parties;
    const bodies = strangersIn(listeners, parties?.listeners ?? []).map(
      ({ id, recipient, verifyKey }): EntryBody => ({
        kind: 'introduce',
        listener: id,
        recipient,
        verifyKey,
      }),
    );
    for (let at = 0; at < bodies.length; at += MOST_ENTRIES) {
      if (!(await this.#desk.write({ bodies: bodies.slice(at, at + MOST_ENTRIES) }))) return false;
    }
    return true;
  }

  async #pass(reason: CaseRelease['reason'], listeners: readonly Listener[]): Promise<boolean> {
    const [file, parties] = [this.#desk.file(), this.#desk.opened()?.parties];
    if (!file || !parties) return false;
    const readers = [...listeners, parties.colleague, parties.recovery].map(({ recipient }) => recipient);
    const entries = await this.#vault.rewrap(file, readers);
    if (!entries.ok) {
      this.message.set(entries.refusal.message);
      return false;
    }
    await this.#api.invoke(casesRelease, { body: { case: file.case, reason, entries: [...entries.value] } });
    return true;
  }
}
