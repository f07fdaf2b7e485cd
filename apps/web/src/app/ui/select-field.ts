import { ChangeDetectionStrategy, Component, computed, input, model } from '@angular/core';
import { describedBy } from './described-by';
import { FieldErrorText } from './field-error-text';

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
  /** Shown but not selectable; the hint says why. */
  readonly disabled?: boolean;
}

/** One of several, in a native select. */
@Component({
  selector: 'ms-select-field',
  imports: [FieldErrorText],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="govuk-form-group" [class.govuk-form-group--error]="error()">
      <label class="govuk-label" [class.govuk-visually-hidden]="labelHidden()" [for]="field()">{{
        label()
      }}</label>
      @if (hint()) {
        <div class="govuk-hint" [id]="field() + '-hint'">{{ hint() }}</div>
      }
      <ms-field-error [field]="field()" [message]="error()" />
      <select
        class="govuk-select ms-select"
        [class.govuk-select--error]="error()"
        [id]="field()"
        [name]="field()"
        [attr.aria-describedby]="description()"
        [attr.aria-invalid]="error() ? true : null"
        (change)="take($event)"
      >
        @for (choice of choices(); track choice.value) {
          <option
            [value]="choice.value"
            [disabled]="choice.disabled ?? false"
            [selected]="choice.value === value()"
          >
            {{ choice.label }}
          </option>
        }
      </select>
    </div>
  `,
})
export class SelectField {
  readonly field = input.required<string>();
  readonly label = input.required<string>();
  readonly labelHidden = input(false);
  readonly hint = input('');
  readonly error = input('');
  readonly choices = input.required<readonly Choice[]>();
  readonly value = model('');

  protected readonly description = computed(() => describedBy(this.field(), this.hint(), this.error()));

  protected take(event: Event): void {
    this.value.set((event.target as HTMLSelectElement).value);
  }
}
