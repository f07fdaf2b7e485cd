import { ChangeDetectionStrategy, Component, input, output, signal } from '@angular/core';
import { type Problem } from '@muster/contracts';
import { problemOf } from '../api/problem-of';
import { requestReference } from '../api/request-reference';
import { ErrorSummary, type FieldError } from '../ui/error-summary';
import { TextField } from '../ui/text-field';

/** Asks for a code and sends it. `send` throws what the server refused. */
@Component({
  selector: 'ms-code-form',
  imports: [ErrorSummary, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ms-error-summary [errors]="errors()" [reference]="reference()" />
    <form novalidate (submit)="give($event)">
      <ms-text-field
        field="code"
        label="Code"
        autocomplete="one-time-code"
        width="govuk-input--width-20"
        [hint]="hint()"
        [error]="errors()[0]?.field ? (errors()[0]?.message ?? '') : ''"
        [(value)]="code"
      />
      <button type="submit" class="govuk-button" [attr.aria-disabled]="busy() ? true : null">
        {{ button() }}
      </button>
    </form>
  `,
})
export class CodeForm<T> {
  readonly hint = input.required<string>();
  readonly button = input.required<string>();
  readonly send = input.required<(code: string) => Promise<T>>();
  readonly accepted = output<T>();

  protected readonly code = signal('');
  protected readonly busy = signal(false);
  protected readonly errors = signal<readonly FieldError[]>([]);
  protected readonly reference = signal<string | null>(null);

  protected async give(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    this.reference.set(null);
    this.errors.set(this.code().trim() === '' ? [{ field: 'code', message: 'Enter the code' }] : []);
    if (this.errors().length > 0) return;
    this.busy.set(true);
    try {
      const answer = await this.send()(this.code().trim());
      this.code.set('');
      this.accepted.emit(answer);
    } catch (fault) {
      this.#tell(problemOf(fault));
    } finally {
      this.busy.set(false);
    }
  }

  #tell(problem: Problem): void {
    const wrong = problem.code === 'second-factor-failed' || problem.code === 'invalid-request';
    this.errors.set([
      wrong
        ? { field: 'code', message: 'The code is not right, or it was used already. Wait for the next one.' }
        : { message: problem.detail },
    ]);
    if (!wrong) this.reference.set(requestReference(problem));
  }
}
