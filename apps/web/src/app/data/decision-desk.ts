import { computed, inject, Injectable, signal } from '@angular/core';
import { SessionStore } from '../access/session-store';
import { problemOf } from '../api/problem-of';
import { requestReference } from '../api/request-reference';
import { type FieldError } from '../ui/error-summary';

/** What a page about one import has in hand: the steward's reason, what is going on, and how the last decision ended.
 *  Each page provides its own. */
@Injectable()
export class DecisionDesk {
  readonly #sessions = inject(SessionStore);
  readonly steward = computed(() => this.#sessions.has('steward'));
  readonly analyst = computed(() => this.#sessions.has('analyst'));
  readonly reason = signal('');
  readonly busy = signal(false);
  readonly message = signal('');
  readonly errors = signal<readonly FieldError[]>([]);
  readonly reference = signal<string | null>(null);
  readonly reasonError = computed(() => this.errors().find(({ field }) => field === 'reason')?.message ?? '');

  /** The reason if it is long enough to mean something; else null, and the error summary says so. */
  reasonOr(message: string): string | null {
    const reason = this.reason().trim();
    if (reason.length >= 3) return reason;
    this.errors.set([{ field: 'reason', message }]);
    return null;
  }

  /** Does what was decided and shows the import as it then stands; false when it was refused. */
  async decide<T>(shown: { set(value: T): void }, act: () => Promise<T>, done: string): Promise<boolean> {
    if (this.busy()) return false;
    this.busy.set(true);
    this.errors.set([]);
    this.reference.set(null);
    this.message.set('');
    try {
      shown.set(await act());
      this.message.set(done);
      this.reason.set('');
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

  /** Takes the import back, with the reason that the steward wrote. */
  async takeBack<T>(
    shown: { set(value: T): void },
    act: (reason: string) => Promise<T>,
    done: string,
  ): Promise<boolean> {
    const reason = this.reasonOr('Say in a few words why it is taken back');
    return reason !== null && (await this.decide(shown, () => act(reason), done));
  }
}
