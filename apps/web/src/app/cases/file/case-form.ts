import { computed, inject, Injectable, signal } from '@angular/core';
import { type FieldError } from '../../ui/error-summary';
import { CaseDesk, type Write } from '../case-desk';

/** One form of an open case: what is wrong with it, and whether something is being saved. Each form provides its own. */
@Injectable()
export class CaseForm {
  readonly #desk = inject(CaseDesk);
  readonly errors = signal<readonly FieldError[]>([]);
  readonly busy = computed(() => this.#desk.saving() === 'saving' || this.#desk.gone());

  errorOf(field: string): string {
    return this.errors().find((error) => error.field === field)?.message ?? '';
  }

  /** Shows what is wrong, or writes. True once it is saved. */
  async write(errors: readonly FieldError[], write: Write): Promise<boolean> {
    this.errors.set(errors);
    if (errors.length > 0 || this.busy()) return false;
    return this.#desk.write(write);
  }
}
