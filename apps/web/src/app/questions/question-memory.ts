import { effect, inject, Injectable, signal } from '@angular/core';
import { SessionStore } from '../access/session-store';
import { mayStandInAddress } from '@muster/domain';
import { type Where } from './where';

/** What the page remembers while the tab lives, and nowhere else: the purpose, and the values of filters that never stand
 *  in an address. Forgotten when the person signs out. */
@Injectable({ providedIn: 'root' })
export class QuestionMemory {
  readonly #purpose = signal('');
  readonly #values = signal<ReadonlyMap<string, string>>(new Map());
  readonly purpose = this.#purpose.asReadonly();
  /** Dimension id -> value. */
  readonly values = this.#values.asReadonly();

  constructor() {
    const session = inject(SessionStore).session;
    effect(() => {
      if (session() === null) this.remember('', []);
    });
  }

  remember(purpose: string, where: Where): void {
    this.#purpose.set(purpose);
    this.#values.set(
      new Map(
        where
          .filter(({ dimension }) => !mayStandInAddress(dimension))
          .map(({ dimension, value }) => [dimension, value]),
      ),
    );
  }
}
