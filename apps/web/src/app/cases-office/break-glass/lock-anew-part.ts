import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { type Problem } from '@muster/contracts';
import { problemOf } from '../../api/problem-of';
import { ProblemPanel } from '../../ui/problem-panel';
import { StatusLine } from '../../ui/status-line';
import { type Glass, GlassVault } from './glass-vault';

/** For a lost phrase or a listener who is gone: locks the case anew for those who may go on with it. */
@Component({
  selector: 'ms-lock-anew-part',
  imports: [ProblemPanel, StatusLine],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 class="govuk-heading-m">Lock the case anew</h2>
    @if (problem(); as known) {
      <ms-problem [problem]="known" [retryable]="false" />
    }
    @if (refusal()) {
      <p class="govuk-error-message" role="alert">
        <span class="govuk-visually-hidden">Error:</span> {{ refusal() }}
      </p>
    }
    @if (names().length > 0) {
      <p class="govuk-body">From then on these can read it, besides the colleague and the custodians:</p>
      <ul class="govuk-list govuk-list--bullet">
        @for (name of names(); track $index) {
          <li>{{ name }}</li>
        }
      </ul>
      <p class="govuk-body">{{ after() }} The case is then wiped from this page.</p>
      <button type="button" class="govuk-button" [attr.aria-disabled]="busy() ? true : null" (click)="lock()">
        Lock the case anew
      </button>
      <ms-status-line [text]="busy() ? 'Locking the case anew.' : ''" />
    } @else {
      <div class="govuk-inset-text">{{ nobody() }}</div>
    }
  `,
})
export class LockAnewPart {
  readonly glass = input.required<Glass>();
  readonly locked = output();

  readonly #vault = inject(GlassVault);
  protected readonly busy = signal(false);
  protected readonly refusal = signal('');
  protected readonly problem = signal<Problem | null>(null);
  protected readonly names = computed(() => this.glass().readers.map(({ displayName }) => displayName));
  readonly #isGone = computed(() => this.glass().opening.reason === 'listener-gone');
  protected readonly after = computed(() =>
    this.#isGone() ? 'An allocator gives it to one of them.' : 'The case stays with its listener.',
  );
  protected readonly nobody = computed(() => {
    if (!this.glass().opened.parties)
      return 'The request was removed when its time was over. The case cannot be locked anew.';
    return this.#isGone()
      ? 'Nobody is left who may have this case. Another listener has to be named first.'
      : 'The listener has not made a new key yet. They do that on their own page; open the case again then.';
  });

  protected async lock(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.refusal.set('');
    this.problem.set(null);
    try {
      const answer = await this.#vault.lockAnew();
      if (answer.ok) this.locked.emit();
      else this.refusal.set(answer.refusal.message);
    } catch (fault) {
      this.problem.set(problemOf(fault));
    } finally {
      this.busy.set(false);
    }
  }
}
