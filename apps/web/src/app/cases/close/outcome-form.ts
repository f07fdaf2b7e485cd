import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { type CaseFile } from '@muster/contracts';
import { OUTCOME_WORDS } from '../../case-parts/case-words';
import { FieldUseLabel } from '../../case-parts/field-use';
import { Api } from '../../api/generated/api';
import { casesClose } from '../../api/generated/functions';
import { today } from '../../ui/today';
import { CheckboxesField } from '../../ui/checkboxes-field';
import { ErrorSummary } from '../../ui/error-summary';
import { RadiosField } from '../../ui/radios-field';
import { TextareaField } from '../../ui/textarea-field';
import { Drafts } from '../drafts';
import { CaseForm } from '../file/case-form';
import { choicesOf } from '../file/choices-of';
import { codeOf } from '../file/code-of';
import { lastEntries } from './last-entries';

const EMPTY = { outcome: '', helped: '', summary: '', later: false };

/** The outcome, and the close of the case. */
@Component({
  selector: 'ms-outcome-form',
  imports: [CheckboxesField, ErrorSummary, FieldUseLabel, RadiosField, TextareaField],
  providers: [CaseForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ms-error-summary [errors]="form.errors()" />
    <form novalidate autocomplete="off" (submit)="close($event)">
      <ms-field-use use="totals" />
      <ms-radios-field
        field="outcome"
        legend="How did it go on?"
        [error]="form.errorOf('outcome')"
        [choices]="outcomes"
        [value]="draft().outcome"
        (valueChange)="change({ outcome: $event })"
      />
      <ms-field-use use="between-us" />
      <ms-textarea-field
        field="helped"
        label="Did it help, in the colleague’s words?"
        [value]="draft().helped"
        (valueChange)="change({ helped: $event })"
      />
      <ms-textarea-field
        field="summary"
        label="Summary for the colleague"
        hint="What was agreed and done. They can read it as long as the case is kept."
        [error]="form.errorOf('summary')"
        [value]="draft().summary"
        (valueChange)="change({ summary: $event })"
      />
      @if (held()) {
        <ms-checkboxes-field
          field="later"
          legend="After twelve months"
          [choices]="consent"
          [values]="draft().later ? ['later'] : []"
          (valuesChange)="change({ later: $event.length > 0 })"
        />
      }
      <button
        type="submit"
        class="govuk-button govuk-button--warning"
        [attr.aria-disabled]="form.busy() ? true : null"
      >
        Close the case
      </button>
    </form>
  `,
})
export class OutcomeForm {
  readonly file = input.required<CaseFile>();
  /** The conversation was held: only then a later question can be agreed. */
  readonly held = input.required<boolean>();
  readonly closed = output();

  readonly #api = inject(Api);
  readonly #drafts = inject(Drafts);
  protected readonly form = inject(CaseForm);
  protected readonly outcomes = choicesOf(OUTCOME_WORDS);
  protected readonly consent = [
    {
      value: 'later',
      label: 'The colleague agrees to be asked once more after twelve months',
      hint: 'One way to reach them is kept for this question alone, then removed.',
    },
  ];
  protected readonly draft = this.#drafts.of('close', EMPTY);
  readonly #month = computed(() => today(new Date()).slice(0, 7));

  protected change(part: Partial<typeof EMPTY>): void {
    this.draft.update((draft) => ({ ...draft, ...part }));
  }

  protected async close(event: Event): Promise<void> {
    event.preventDefault();
    const { outcome, helped, summary, later } = this.draft();
    const errors = [
      ...(outcome === '' ? [{ field: 'outcome', message: 'Say how it went on' }] : []),
      ...(summary.trim() === '' ? [{ field: 'summary', message: 'Write a summary for the colleague' }] : []),
    ];
    const known = {
      ...{ outcome: codeOf(OUTCOME_WORDS, outcome), month: this.#month() },
      ...{ helped: '', keepContact: later },
    };
    await this.form.write(errors, {
      bodies: lastEntries(summary, helped, known),
      send: (entries) =>
        this.#api.invoke(casesClose, {
          body: { case: this.file().case, entries: [...entries], checkAfterYear: later },
        }),
      // Not afterwards: with the case closed, this form is gone.
      saved: () => {
        this.#drafts.begin('close', EMPTY);
        this.closed.emit();
      },
    });
  }
}
