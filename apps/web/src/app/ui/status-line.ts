import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** A polite live region: what it says is read out when it changes, without taking the focus. */
@Component({
  selector: 'ms-status-line',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<p role="status" aria-live="polite" [class]="quiet() ? 'govuk-visually-hidden' : 'govuk-body'">
    {{ text() }}
  </p>`,
})
export class StatusLine {
  readonly text = input.required<string>();
  /** Only for screen readers: the change is plain to see. */
  readonly quiet = input(false);
}
