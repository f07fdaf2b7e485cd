import { inject, Injectable, signal } from '@angular/core';
import { type Ticks } from '@muster/contracts';
import { Api } from '../../api/generated/api';
import { casesTallied, casesTick } from '../../api/generated/functions';
import { CaseDesk } from '../case-desk';
import { CaseVault } from '../case-vault';
import { CaseInbox } from '../inbox/case-inbox';
import { ticksOf } from './ticks-of';

const SHORTEST_WAIT_MS = 2_000;
const RANDOM_WAIT_MS = 6_000;

/** Sends the ticks of a closed case for the totals, some seconds after the close and in a request that names no case; then
 *  says of the case that it is done. The names of ticks make sure that nothing counts twice. */
@Injectable()
export class TallySender {
  readonly #api = inject(Api);
  readonly #desk = inject(CaseDesk);
  readonly #vault = inject(CaseVault);
  readonly #inbox = inject(CaseInbox);
  readonly state = signal<'idle' | 'sending' | 'sent' | 'failed'>('idle');

  async send(): Promise<void> {
    const [file, story] = [this.#desk.file(), this.#desk.story()];
    if (!file || !story || this.state() === 'sending') return;
    this.state.set('sending');
    try {
      const ticks: Ticks['ticks'] = [];
      for (const [at, { kind, code }] of ticksOf(story).entries()) {
        ticks.push({ id: await this.#vault.tickId(file.case, `${at} ${kind} ${code}`), kind, code });
      }
      await waitAWhile();
      if (ticks.length > 0) await this.#api.invoke(casesTick, { body: { ticks } });
      await this.#api.invoke(casesTallied, { body: { case: file.case } });
      this.#desk.tallied();
      this.#inbox.list.reload();
      this.state.set('sent');
    } catch {
      this.state.set('failed');
    }
  }
}

/** Two to eight seconds, so that the close and the ticks do not stand side by side in what a network sees. */
function waitAWhile(): Promise<void> {
  const [share = 0] = crypto.getRandomValues(new Uint16Array(1));
  return new Promise((resolve) => setTimeout(resolve, SHORTEST_WAIT_MS + (share / 65_536) * RANDOM_WAIT_MS));
}
