import { DestroyRef, DOCUMENT, inject, Injectable, signal } from '@angular/core';

/** Without a key, a click or a touch for so long, the cases are locked. */
export const LOCK_AFTER_MS = 10 * 60_000;
const WARN_BEFORE_MS = 60_000;
const LOOK_EVERY_MS = 5_000;
const SIGNS_OF_LIFE = ['keydown', 'pointerdown', 'input', 'wheel', 'touchstart'] as const;

/** Locks the cases of a browser that was left alone. Once it has warned, only `stay` keeps them open: somebody who happens
 *  to touch the mouse while passing by does not. A computer that slept is locked when it wakes. */
@Injectable()
export class AutoLock {
  readonly #document = inject(DOCUMENT);
  /** One minute is left. */
  readonly warned = signal(false);
  #last = 0;
  #lock: (() => void) | null = null;
  #timer: ReturnType<typeof setInterval> | undefined;
  readonly #alive = (): void => {
    if (!this.warned()) this.#last = Date.now();
  };

  constructor() {
    inject(DestroyRef).onDestroy(() => this.stop());
  }

  /** Watches from now on; `lock` is called once, when the time has run out. */
  start(lock: () => void): void {
    this.stop();
    this.#lock = lock;
    this.#last = Date.now();
    SIGNS_OF_LIFE.forEach((sign) => this.#document.addEventListener(sign, this.#alive, { passive: true }));
    this.#timer = setInterval(() => this.#look(), LOOK_EVERY_MS);
  }

  /** Somebody said that they are there. */
  stay(): void {
    this.warned.set(false);
    this.#last = Date.now();
  }

  stop(): void {
    clearInterval(this.#timer);
    SIGNS_OF_LIFE.forEach((sign) => this.#document.removeEventListener(sign, this.#alive));
    this.warned.set(false);
    this.#lock = null;
  }

  #look(): void {
    const idle = Date.now() - this.#last;
    if (idle >= LOCK_AFTER_MS) {
      const lock = this.#lock;
      this.stop();
      lock?.();
    } else if (idle >= LOCK_AFTER_MS - WARN_BEFORE_MS) {
      this.warned.set(true);
    }
  }
}
