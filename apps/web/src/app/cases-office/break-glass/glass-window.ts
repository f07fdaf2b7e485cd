import { DestroyRef, inject, Injectable, signal } from '@angular/core';

const EVERY_MS = 1_000;
/** What is read out, and when: not every second. */
const CALLS: readonly (readonly [number, string])[] = [
  [60_000, 'One minute is left.'],
  [10 * 60_000, 'Ten minutes are left.'],
];

/** The time until an opened case is wiped from the page. A computer that slept wipes it when it wakes. */
@Injectable()
export class GlassWindow {
  /** Milliseconds that are left. */
  readonly left = signal(0);
  readonly call = signal('');
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => this.stop());
  }

  /** Counts down to `endsAt`; `over` is called once, when it is reached. */
  start(endsAt: string, over: () => void): void {
    this.stop();
    const end = Date.parse(endsAt);
    const look = (): void => {
      const left = end - Date.now();
      this.left.set(Math.max(0, left));
      this.call.set(CALLS.find(([within]) => left <= within)?.[1] ?? '');
      if (left > 0) return;
      this.stop();
      over();
    };
    this.#timer = setInterval(look, EVERY_MS);
    look();
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.call.set('');
  }
}
