import { inject, Injectable, signal, type WritableSignal } from '@angular/core';
import { CaseDesk } from './case-desk';

interface Draft {
  readonly value: WritableSignal<never>;
  first: string;
}

/** What is typed and not saved yet, so that it outlives a look at another part of the page. In memory alone; wiped when the
 *  cases are locked or the page is left. */
@Injectable()
export class Drafts {
  readonly #desk = inject(CaseDesk);
  readonly #drafts = new Map<string, Draft>();

  /** Something differs from what it was at first. */
  unsaved(): boolean {
    return [...this.#drafts.values()].some(({ value, first }) => JSON.stringify(value()) !== first);
  }

  /** The draft of a form of the open case; `first` when nothing has been typed yet. A form keeps the shape of its draft. */
  of<T>(form: string, first: T): WritableSignal<T> {
    const known = this.#drafts.get(this.#key(form));
    if (known) return known.value as WritableSignal<T>;
    const value = signal(first);
    const draft = { value: value as WritableSignal<never>, first: JSON.stringify(first) };
    this.#drafts.set(this.#key(form), draft);
    return value;
  }

  /** Saved: the form starts again from `value`. */
  begin<T>(form: string, value: T): void {
    const known = this.#drafts.get(this.#key(form));
    if (!known) return;
    (known.value as WritableSignal<T>).set(value);
    known.first = JSON.stringify(value);
  }

  wipe(): void {
    this.#drafts.clear();
  }

  #key(form: string): string {
    return `${this.#desk.file()?.case ?? ''} ${form}`;
  }
}
