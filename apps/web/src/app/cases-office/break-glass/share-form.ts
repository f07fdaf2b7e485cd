import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { type BreakGlass } from '@muster/contracts';
import { Attempt } from '../../ui/attempt';
import { ErrorSummary } from '../../ui/error-summary';
import { StatusLine } from '../../ui/status-line';
import { TextareaField } from '../../ui/textarea-field';
import { GlassVault } from './glass-vault';

/** The shares of both custodians, entered on one page one after the other. Neither leaves this browser. */
@Component({
  selector: 'ms-share-form',
  imports: [ErrorSummary, StatusLine, TextareaField],
  providers: [Attempt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ms-error-summary [errors]="attempt.errors()" [reference]="attempt.reference()" />
    <form novalidate autocomplete="off" (submit)="open($event)">
      <ms-textarea-field
        field="first-share"
        label="Share of the first custodian"
        hint="It begins with mustershare. Blanks and line ends do not matter."
        [error]="attempt.errorOf('first-share')"
        [(value)]="first"
      />
      <ms-textarea-field
        field="second-share"
        label="Share of the second custodian"
        hint="Entered by the second custodian. The shares never leave this browser."
        [error]="attempt.errorOf('second-share')"
        [(value)]="second"
      />
      <div class="govuk-button-group">
        <button
          type="submit"
          class="govuk-button govuk-button--warning"
          [attr.aria-disabled]="attempt.busy() || null"
        >
          Open case {{ opening().reference }}
        </button>
        <button type="button" class="govuk-button govuk-button--secondary" (click)="left.emit()">
          Go back
        </button>
      </div>
    </form>
    <ms-status-line [text]="attempt.busy() ? 'Opening the case.' : ''" />
  `,
})
export class ShareForm {
  readonly opening = input.required<BreakGlass>();
  readonly opened = output();
  readonly left = output();

  readonly #vault = inject(GlassVault);
  protected readonly first = signal('');
  protected readonly second = signal('');
  protected readonly attempt = inject(Attempt);

  protected async open(event: Event): Promise<void> {
    event.preventDefault();
    const errors = [
      ...(this.first().trim() === '' ? [{ field: 'first-share', message: 'Enter the first share' }] : []),
      ...(this.second().trim() === '' ? [{ field: 'second-share', message: 'Enter the second share' }] : []),
    ];
    await this.attempt.run(errors, async () => {
      const answer = await this.#vault.open(this.opening().id, this.first(), this.second());
      if (!answer.ok) return this.attempt.errors.set([{ message: answer.refusal.message }]);
      this.first.set('');
      this.second.set('');
      this.opened.emit();
    });
  }
}
