import { ChangeDetectionStrategy, Component, inject, output, signal } from '@angular/core';
import { type BreakGlass } from '@muster/contracts';
import { Api } from '../../api/generated/api';
import { breakGlassAsk } from '../../api/generated/functions';
import { Attempt } from '../../ui/attempt';
import { ErrorSummary, type FieldError } from '../../ui/error-summary';
import { RadiosField } from '../../ui/radios-field';
import { TextField } from '../../ui/text-field';
import { REASON_WORDS, SILENCE_WORDS } from './opening-words';

const REASONS = keysOf(REASON_WORDS);
const SILENCES = keysOf(SILENCE_WORDS);

/** Asks that one case is opened. Nothing is opened by it: a second custodian has to agree. */
@Component({
  selector: 'ms-ask-opening-form',
  imports: [ErrorSummary, RadiosField, TextField],
  providers: [Attempt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ms-error-summary [errors]="attempt.errors()" [reference]="attempt.reference()" />
    <form novalidate autocomplete="off" (submit)="ask($event)">
      <ms-text-field
        field="opening-reference"
        label="Reference of the case"
        width="govuk-input--width-20"
        [error]="attempt.errorOf('opening-reference')"
        [(value)]="reference"
      />
      <ms-radios-field
        field="opening-reason"
        legend="Why must it be opened?"
        [small]="true"
        [choices]="reasons"
        [error]="attempt.errorOf('opening-reason')"
        [(value)]="reason"
      />
      <ms-radios-field
        field="opening-silence"
        legend="Is the colleague told?"
        hint="They are, at once, unless there is a lawful reason. The listener is always told."
        [small]="true"
        [choices]="silences"
        [error]="attempt.errorOf('opening-silence')"
        [(value)]="silence"
      />
      <button type="submit" class="govuk-button" [attr.aria-disabled]="attempt.busy() ? true : null">
        Ask a second custodian
      </button>
    </form>
  `,
})
export class AskOpeningForm {
  readonly asked = output<BreakGlass>();

  readonly #api = inject(Api);
  protected readonly attempt = inject(Attempt);
  protected readonly reasons = REASONS.map((value) => ({ value, label: REASON_WORDS[value] }));
  protected readonly silences = SILENCES.map((value) => ({ value, label: SILENCE_WORDS[value] }));
  protected readonly reference = signal('');
  protected readonly reason = signal('');
  protected readonly silence = signal('');

  protected async ask(event: Event): Promise<void> {
    event.preventDefault();
    const reason = REASONS.find((each) => each === this.reason());
    const silenceReason = SILENCES.find((each) => each === this.silence());
    const reference = this.reference().trim();
    const missing: FieldError[] = [];
    if (reference === '' || reference.length > 20)
      missing.push({ field: 'opening-reference', message: 'Enter the reference of the case' });
    if (!reason) missing.push({ field: 'opening-reason', message: 'Choose why it must be opened' });
    if (!silenceReason)
      missing.push({ field: 'opening-silence', message: 'Choose whether the colleague is told' });
    await this.attempt.run(missing, async () => {
      if (!reason || !silenceReason) return;
      const body = { reference, reason, silenceReason };
      this.asked.emit(await this.#api.invoke(breakGlassAsk, { body }));
      this.reference.set('');
      this.reason.set('');
      this.silence.set('');
    });
  }
}

function keysOf<K extends string>(words: Readonly<Record<K, string>>): readonly K[] {
  return Object.keys(words) as K[];
}
