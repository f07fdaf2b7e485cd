import { effect, inject, Injectable, signal } from '@angular/core';
import { SessionStore } from '../access/session-store';
import { type ChosenPair } from './chosen-pair';

/** The two groups whose gap was followed to the page of mix and rate. Kept while the tab lives and in no address; forgotten when
 *  the person signs out. */
@Injectable({ providedIn: 'root' })
export class PairMemory {
  readonly #pair = signal<ChosenPair | null>(null);
  readonly pair = this.#pair.asReadonly();

  constructor() {
    const session = inject(SessionStore).session;
    effect(() => {
      if (session() === null) this.#pair.set(null);
    });
  }

  keep(pair: ChosenPair): void {
    this.#pair.set(pair);
  }
}
