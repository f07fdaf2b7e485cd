import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { type BreakGlass, type BreakGlassReview } from '@muster/contracts';
import { Api } from '../../api/generated/api';
import { breakGlassReview } from '../../api/generated/functions';
import { Attempt } from '../../ui/attempt';
import { ErrorSummary, type FieldError } from '../../ui/error-summary';
import { RadiosField } from '../../ui/radios-field';
import { TextareaField } from '../../ui/textarea-field';

const FINDINGS: readonly { readonly value: BreakGlassReview['finding']; readonly label: string }[] = [
  { value: 'justified', label: 'It was justified' },
  { value: 'not-justified', label: 'It was not justified' },
];
const SHORTEST_NOTE = 10;
const LONGEST_NOTE = 500;

/** Whether an opening was right, by somebody who took no part. It is written once. */
@Component({
  selector: 'ms-review-form',
  imports: [ErrorSummary, RadiosField, TextareaField],
  providers: [Attempt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ms-error-summary [errors]="attempt.errors()" [reference]="attempt.reference()" />
    <form novalidate autocomplete="off" (submit)="review($event)">
      <ms-radios-field
        legend="Was it justified?"
        [field]="fields().finding"
        [small]="true"
        [choices]="findings"
        [error]="attempt.errorOf(fields().finding)"
        [(value)]="finding"
      />
      <ms-textarea-field
        label="Why"
        hint="10 to 500 characters. Write nothing of what the case says."
        [field]="fields().note"
        [error]="attempt.errorOf(fields().note)"
        [(value)]="note"
      />
      <button type="submit" class="govuk-button" [attr.aria-disabled]="attempt.busy() ? true : null">
        Finish the review<span class="govuk-visually-hidden">: {{ opening().reference }}</span>
      </button>
    </form>
  `,
})
export class ReviewForm {
  readonly opening = input.required<BreakGlass>();
  readonly reviewed = output<BreakGlass>();

  readonly #api = inject(Api);
  protected readonly attempt = inject(Attempt);
  protected readonly findings = FINDINGS;
  protected readonly finding = signal('');
  protected readonly note = signal('');
  protected readonly fields = computed(() => ({
    finding: `finding-${this.opening().id}`,
    note: `note-${this.opening().id}`,
  }));

  protected async review(event: Event): Promise<void> {
    event.preventDefault();
    const finding = FINDINGS.find(({ value }) => value === this.finding())?.value;
    const note = this.note().trim();
    const missing: FieldError[] = [];
    if (!finding) missing.push({ field: this.fields().finding, message: 'Choose whether it was justified' });
    if (note.length < SHORTEST_NOTE || note.length > LONGEST_NOTE)
      missing.push({ field: this.fields().note, message: 'Write why, in 10 to 500 characters' });
    await this.attempt.run(missing, async () => {
      if (!finding) return;
      const body = { id: this.opening().id, finding, note };
      this.reviewed.emit(await this.#api.invoke(breakGlassReview, { body }));
    });
  }
}
