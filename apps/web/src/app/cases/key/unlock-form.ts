import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { ErrorSummary, type FieldError } from '../../ui/error-summary';
import { StatusLine } from '../../ui/status-line';
import { TextareaField } from '../../ui/textarea-field';
import { CaseVault } from '../case-vault';

/** Opens the keys of a listener with the seven words. The words stay in this browser. */
@Component({
  selector: 'ms-unlock-form',
  imports: [ErrorSummary, StatusLine, TextareaField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ms-error-summary [errors]="errors()" />
    <p class="govuk-body">Your cases are locked. The seven words that you wrote down open them.</p>
    <form novalidate autocomplete="off" (submit)="unlock($event)">
      <ms-textarea-field
        field="phrase"
        label="Your seven words"
        hint="Capitals and commas do not matter. The words never leave this browser."
        [error]="errors()[0]?.message ?? ''"
        [(value)]="phrase"
      />
      <div class="govuk-button-group">
        <button type="submit" class="govuk-button" [attr.aria-disabled]="busy() ? true : null">Unlock</button>
        <button type="button" class="govuk-button govuk-button--secondary" (click)="lost.emit()">
          I have lost my words
        </button>
      </div>
    </form>
    <ms-status-line [text]="busy() ? 'Unlocking. This takes about a second.' : ''" />
  `,
})
export class UnlockForm {
  readonly wrapped = input.required<string>();
  readonly unlocked = output();
  readonly lost = output();

  readonly #vault = inject(CaseVault);
  protected readonly phrase = signal('');
  protected readonly busy = signal(false);
  protected readonly errors = signal<readonly FieldError[]>([]);

  protected async unlock(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    this.busy.set(true);
    this.errors.set([]);
    try {
      const answer = await this.#vault.unlock(this.wrapped(), this.phrase());
      if (answer.ok) {
        this.phrase.set('');
        this.unlocked.emit();
      } else {
        this.errors.set([{ field: 'phrase', message: answer.refusal.message }]);
      }
    } catch {
      this.errors.set([{ message: 'This page could not load what opens your keys. Try again.' }]);
    } finally {
      this.busy.set(false);
    }
  }
}
