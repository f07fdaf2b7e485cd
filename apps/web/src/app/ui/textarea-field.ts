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

/** Several lines of text. Browsers that check spelling far away would send them out, so they are not asked to. */
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
        autocomplete="off"
        spellcheck="false"
        [rows]="rows()"
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
  readonly rows = input(3);
  readonly value = model('');

  readonly #application = inject(ApplicationRef);
  protected readonly description = computed(() => describedBy(this.field(), this.hint(), this.error()));

  protected take(event: Event): void {
    this.value.set((event.target as HTMLTextAreaElement).value);
    // A form that is sent at once empties the field. Bindings that never saw the text would find nothing to empty.
    this.#application.tick();
  }
}
