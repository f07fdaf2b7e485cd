import { ChangeDetectionStrategy, Component, inject, output, signal } from '@angular/core';
import { type LegalHold } from '@muster/contracts';
import { Api } from '../../api/generated/api';
import { holdsPropose } from '../../api/generated/functions';
import { Attempt } from '../../ui/attempt';
import { ErrorSummary, type FieldError } from '../../ui/error-summary';
import { TextField } from '../../ui/text-field';
import { TextareaField } from '../../ui/textarea-field';

const SHORTEST = 10;
const LONGEST = 200;

/** Proposes that one case is kept. A second person confirms; until then nothing is kept. */
@Component({
  selector: 'ms-propose-hold-form',
  imports: [ErrorSummary, TextField, TextareaField],
  providers: [Attempt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ms-error-summary [errors]="attempt.errors()" [reference]="attempt.reference()" />
    <form novalidate autocomplete="off" (submit)="propose($event)">
      <ms-text-field
        field="hold-reference"
        label="Reference of the case"
        width="govuk-input--width-20"
        [error]="attempt.errorOf('hold-reference')"
        [(value)]="reference"
      />
      <ms-textarea-field
        field="hold-why"
        label="Why it must be kept"
        hint="10 to 200 characters. Name the duty, and nobody."
        [error]="attempt.errorOf('hold-why')"
        [(value)]="why"
      />
      <button type="submit" class="govuk-button" [attr.aria-disabled]="attempt.busy() ? true : null">
        Propose a hold
      </button>
    </form>
  `,
})
export class ProposeHoldForm {
  readonly proposed = output<LegalHold>();

  readonly #api = inject(Api);
  protected readonly attempt = inject(Attempt);
  protected readonly reference = signal('');
  protected readonly why = signal('');

  protected async propose(event: Event): Promise<void> {
    event.preventDefault();
    const [reference, why] = [this.reference().trim(), this.why().trim()];
    const missing: FieldError[] = [];
    if (reference === '' || reference.length > 20)
      missing.push({ field: 'hold-reference', message: 'Enter the reference of the case' });
    if (why.length < SHORTEST || why.length > LONGEST)
      missing.push({ field: 'hold-why', message: 'Write why, in 10 to 200 characters' });
    await this.attempt.run(missing, async () => {
      this.proposed.emit(await this.#api.invoke(holdsPropose, { body: { reference, why } }));
      this.reference.set('');
      this.why.set('');
    });
  }
}
