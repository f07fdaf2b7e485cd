import { computed, DOCUMENT, inject, Injectable, resource, signal } from '@angular/core';
import { type TalkOptions } from '@muster/contracts';
import { talkOptions } from '../api/generated/functions';
import { AskStore } from './ask/ask-store';
import { CaseStore } from './back/case-store';
import { TalkApi } from './talk-api';

/** Where "Leave this page now" leads before the server has named its own page. */
const WEATHER = 'https://www.bbc.co.uk/weather';

/** Which part of the page is shown. Parts and steps are no addresses: nothing of them reaches the history. */
export type Place = 'start' | 'ask' | 'code' | 'case';

@Injectable()
export class TalkStore {
  readonly #api = inject(TalkApi);
  readonly #document = inject(DOCUMENT);
  readonly ask = inject(AskStore);
  readonly case = inject(CaseStore);
  readonly place = signal<Place>('start');
  /** Everything was wiped; the page shows nothing while the browser moves on. */
  readonly gone = signal(false);
  readonly options = resource({ loader: (): Promise<TalkOptions> => this.#api.invoke(talkOptions) });

  readonly known = computed(() => (this.options.hasValue() ? this.options.value() : null));
  /** Something would be lost if the page went. */
  readonly holds = (): boolean => !this.gone() && (this.ask.holds() || this.case.holds());

  /** Fetches anew what is offered, for somebody whose list has become old; the old one stays where no new one comes. */
  async lookAgain(): Promise<void> {
    try {
      this.options.set(await this.#api.invoke(talkOptions));
    } catch {
      // What went wrong before is still said, and the next try looks again.
    }
  }

  /** Another page takes the place of this one in the history. */
  leave(): void {
    this.#go(this.known()?.exitAddress || WEATHER);
  }

  /** A fresh page, as if nobody had been here. */
  startAgain(): void {
    this.#go('/talk');
  }

  /** Forgets what was typed, read and derived. */
  wipe(): void {
    this.gone.set(true);
    this.ask.wipe();
    this.case.wipe();
  }

  #go(address: string): void {
    this.wipe();
    this.#document.location.replace(address);
  }
}
