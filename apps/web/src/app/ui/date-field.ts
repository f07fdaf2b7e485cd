import { ChangeDetectionStrategy, Component, computed, input, model, signal } from '@angular/core';
import { describedBy } from './described-by';
import { FieldErrorText } from './field-error-text';

const PARTS = [
  { part: 'day', label: 'Day', width: 'govuk-input--width-2' },
  { part: 'month', label: 'Month', width: 'govuk-input--width-2' },
  { part: 'year', label: 'Year', width: 'govuk-input--width-4' },
] as const;

type Part = (typeof PARTS)[number]['part'];

/** A date in three fields, as GOV.UK asks for known dates. The value is `YYYY-MM-DD` as typed, not checked against the
 *  calendar; it is empty while a part is missing or is no number. */
@Component({
  selector: 'ms-date-field',
  imports: [FieldErrorText],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="govuk-form-group" [class.govuk-form-group--error]="error()">
      <fieldset class="govuk-fieldset" role="group" [attr.aria-describedby]="description()">
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{{ legend() }}</legend>
        @if (hint()) {
          <div class="govuk-hint" [id]="field() + '-hint'">{{ hint() }}</div>
        }
        <ms-field-error [field]="field()" [message]="error()" />
        <div class="govuk-date-input">
          @for (part of parts; track part.part; let index = $index) {
            <div class="govuk-date-input__item">
              <div class="govuk-form-group">
                <label
                  class="govuk-label govuk-date-input__label"
                  [for]="index === 0 ? field() : field() + '-' + part.part"
                  >{{ part.label }}</label
                >
                <input
                  class="govuk-input govuk-date-input__input"
                  type="text"
                  inputmode="numeric"
                  autocomplete="off"
                  [class]="part.width"
                  [class.govuk-input--error]="error()"
                  [id]="index === 0 ? field() : field() + '-' + part.part"
                  [name]="field() + '-' + part.part"
                  [attr.aria-invalid]="error() ? true : null"
                  [value]="typed()[part.part]"
                  (input)="take(part.part, $event)"
                />
              </div>
            </div>
          }
        </div>
      </fieldset>
    </div>
  `,
})
export class DateField {
  readonly field = input.required<string>();
  readonly legend = input.required<string>();
  readonly hint = input('');
  readonly error = input('');
  readonly value = model('');

  protected readonly parts = PARTS;
  readonly #edited = signal<Readonly<Record<Part, string>> | null>(null);
  protected readonly typed = computed(() => this.#edited() ?? split(this.value()));
  protected readonly description = computed(() => describedBy(this.field(), this.hint(), this.error()));

  protected take(part: Part, event: Event): void {
    const typed = { ...this.typed(), [part]: (event.target as HTMLInputElement).value };
    this.#edited.set(typed);
    this.value.set(join(typed));
  }
}

function split(value: string): Readonly<Record<Part, string>> {
  const [year = '', month = '', day = ''] = value.split('-');
  return { day: day.replace(/^0/, ''), month: month.replace(/^0/, ''), year };
}

function join({ day, month, year }: Readonly<Record<Part, string>>): string {
  const number = (text: string): string =>
    /^\d{1,2}$/.test(text.trim()) ? text.trim().padStart(2, '0') : '';
  const whole = /^\d{4}$/.test(year.trim()) && number(month) && number(day);
  return whole ? `${year.trim()}-${number(month)}-${number(day)}` : '';
}
