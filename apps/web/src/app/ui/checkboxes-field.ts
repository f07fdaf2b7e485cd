import { ChangeDetectionStrategy, Component, computed, input, model } from '@angular/core';
import { describedBy } from './described-by';
import { FieldErrorText } from './field-error-text';
import { type Choice } from './select-field';

/** Any number of several, all in sight. The id of the field is the id of its first box, where an error link lands. */
@Component({
  selector: 'ms-checkboxes-field',
  imports: [FieldErrorText],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="govuk-form-group" [class.govuk-form-group--error]="error()">
      <fieldset class="govuk-fieldset" [attr.aria-describedby]="description()">
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{{ legend() }}</legend>
        @if (hint()) {
          <div class="govuk-hint" [id]="field() + '-hint'">{{ hint() }}</div>
        }
        <ms-field-error [field]="field()" [message]="error()" />
        <div class="govuk-checkboxes" [class.govuk-checkboxes--small]="small()">
          @for (choice of choices(); track choice.value; let index = $index) {
            <div class="govuk-checkboxes__item">
              <input
                class="govuk-checkboxes__input"
                type="checkbox"
                [id]="index === 0 ? field() : field() + '-' + index"
                [name]="field()"
                [value]="choice.value"
                [checked]="values().includes(choice.value)"
                [disabled]="choice.disabled ?? false"
                [attr.aria-describedby]="choice.hint ? field() + '-' + index + '-hint' : null"
                (change)="toggle(choice.value)"
              />
              <label
                class="govuk-label govuk-checkboxes__label"
                [for]="index === 0 ? field() : field() + '-' + index"
              >
                {{ choice.label }}
              </label>
              @if (choice.hint) {
                <div class="govuk-hint govuk-checkboxes__hint" [id]="field() + '-' + index + '-hint'">
                  {{ choice.hint }}
                </div>
              }
            </div>
          }
        </div>
      </fieldset>
    </div>
  `,
})
export class CheckboxesField {
  readonly field = input.required<string>();
  readonly legend = input.required<string>();
  readonly hint = input('');
  readonly error = input('');
  readonly small = input(false);
  readonly choices = input.required<readonly Choice[]>();
  readonly values = model<readonly string[]>([]);

  protected readonly description = computed(() => describedBy(this.field(), this.hint(), this.error()));

  /** Keeps the order of the choices, whatever the order of the clicks. */
  protected toggle(value: string): void {
    const chosen = new Set(this.values());
    if (!chosen.delete(value)) chosen.add(value);
    this.values.set(
      this.choices()
        .map((choice) => choice.value)
        .filter((known) => chosen.has(known)),
    );
  }
}
