import {
  ApplicationRef,
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  model,
} from '@angular/core';
import { describedBy } from './described-by';
import { FieldErrorText } from './field-error-text';

/** One-line text in GOV.UK markup. */
@Component({
  selector: 'ms-text-field',
  imports: [FieldErrorText],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="govuk-form-group" [class.govuk-form-group--error]="error()">
      <label class="govuk-label" [for]="field()">{{ label() }}</label>
      @if (hint()) {
        <div class="govuk-hint" [id]="field() + '-hint'">{{ hint() }}</div>
      }
      <ms-field-error [field]="field()" [message]="error()" />
      <input
        class="govuk-input"
        [class]="width()"
        [class.govuk-input--error]="error()"
        [id]="field()"
        [name]="field()"
        [type]="type()"
        [attr.autocomplete]="autocomplete()"
        [attr.inputmode]="inputmode() || null"
        [attr.spellcheck]="false"
        [attr.aria-describedby]="description()"
        [attr.aria-invalid]="error() ? true : null"
        [value]="value()"
        (input)="take($event)"
      />
    </div>
  `,
})
export class TextField {
  readonly field = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input('');
  readonly error = input('');
  readonly type = input<'text' | 'password'>('text');
  readonly autocomplete = input('off');
  readonly inputmode = input('');
  readonly width = input('');
  readonly value = model('');

  readonly #application = inject(ApplicationRef);
  protected readonly description = computed(() => describedBy(this.field(), this.hint(), this.error()));

  protected take(event: Event): void {
    this.value.set((event.target as HTMLInputElement).value);
    // A form that is sent at once empties the field. Bindings that never saw the text would find nothing to empty.
    this.#application.tick();
  }
}
