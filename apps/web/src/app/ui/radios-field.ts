import { ChangeDetectionStrategy, Component, computed, input, model } from '@angular/core';
import { describedBy } from './described-by';
import { FieldErrorText } from './field-error-text';
import { type Choice } from './select-field';

/** One of a few, all in sight. The id of the field is the id of its first radio, where an error link lands. */
@Component({
  selector: 'ms-radios-field',
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
        <div class="govuk-radios" [class.govuk-radios--small]="small()">
          @for (choice of choices(); track choice.value; let index = $index) {
            <div class="govuk-radios__item">
              <input
                class="govuk-radios__input"
                type="radio"
                [id]="index === 0 ? field() : field() + '-' + index"
                [name]="field()"
                [value]="choice.value"
                [checked]="choice.value === value()"
                [disabled]="choice.disabled ?? false"
                [attr.aria-describedby]="choice.hint ? field() + '-' + index + '-hint' : null"
                (change)="value.set(choice.value)"
              />
              <label
                class="govuk-label govuk-radios__label"
                [for]="index === 0 ? field() : field() + '-' + index"
              >
                {{ choice.label }}
              </label>
              @if (choice.hint) {
                <div class="govuk-hint govuk-radios__hint" [id]="field() + '-' + index + '-hint'">
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
export class RadiosField {
  readonly field = input.required<string>();
  readonly legend = input.required<string>();
  readonly hint = input('');
  readonly error = input('');
  readonly small = input(false);
  readonly choices = input.required<readonly Choice[]>();
  readonly value = model('');

  protected readonly description = computed(() => describedBy(this.field(), this.hint(), this.error()));
}
