import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** The error of one field, below its hint. */
@Component({
  selector: 'ms-field-error',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (message()) {
      <p class="govuk-error-message" [id]="field() + '-error'">
        <span class="govuk-visually-hidden">Error:</span> {{ message() }}
      </p>
    }
  `,
})
export class FieldErrorText {
  readonly field = input.required<string>();
  readonly message = input.required<string>();
}
