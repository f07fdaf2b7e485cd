import { Injectable, signal } from '@angular/core';
import { problemOf } from '../api/problem-of';
import { requestReference } from '../api/request-reference';
import { type FieldError } from './error-summary';

/** One thing that a form tries at a time, and why it did not work. Each form provides its own. */
@Injectable()
export class Attempt {
  readonly busy = signal(false);
  readonly errors = signal<readonly FieldError[]>([]);
  readonly reference = signal<string | null>(null);

  errorOf(field: string): string {
    return this.errors().find((error) => error.field === field)?.message ?? '';
  }

  /** Shows what is wrong with the form, or does `act`. False when either stood in the way. */
  async run(errors: readonly FieldError[], act: () => Promise<unknown>): Promise<boolean> {
    if (this.busy()) return false;
    this.errors.set(errors);
    this.reference.set(null);
    if (errors.length > 0) return false;
    this.busy.set(true);
    try {
      await act();
      return true;
    } catch (fault) {
      const problem = problemOf(fault);
      this.errors.set([{ message: problem.detail }]);
      this.reference.set(requestReference(problem));
      return false;
    } finally {
      this.busy.set(false);
    }
  }
}
