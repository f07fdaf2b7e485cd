import { ChangeDetectionStrategy, Component, computed, input, model } from '@angular/core';
import { describedBy } from './described-by';
import { FieldErrorText } from './field-error-text';

/** Several lines of text. */
@Component({
  selector: 'ms-textarea-field',
  imports: [FieldErrorText],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="govuk-form-group" [class.govuk-form-group--error]="error()">
      <label class="govuk-label" [for]="field()">{{ label() }}</label>
      @if (hint()) {
        <div class="govuk-hint" [id]="field() + '-hint'">{{ hint() }}</div>
      }
      <ms-field-error [field]="field()" [message]="error()" />
      <textarea
        class="govuk-textarea"
        rows="3"
        [class.govuk-textarea--error]="error()"
        [id]="field()"
        [name]="field()"
        [attr.aria-describedby]="description()"
        [attr.aria-invalid]="error() ? true : null"
        [value]="value()"
        (input)="take($event)"
      ></textarea>
    </div>
  `,
})
export class TextareaField {
  readonly field = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input('');
  readonly error = input('');
  readonly value = model('');

  protected readonly description = computed(() => describedBy(this.field(), this.hint(), this.error()));

  protected take(event: Event): void {
    this.value.set((event.target as HTMLTextAreaElement).value);
  }
}
