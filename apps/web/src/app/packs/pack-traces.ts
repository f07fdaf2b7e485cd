import { ChangeDetectionStrategy, Component, input, signal } from '@angular/core';
import { type TraceInWords } from './traces-of-block';

/** Where the numbers of a block come from, folded away until somebody asks. */
@Component({
  selector: 'ms-pack-traces',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <details class="govuk-details" (toggle)="open.set(opened($event))">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">
          Where each number comes from<span class="govuk-visually-hidden">: {{ of() }}</span>
        </span>
      </summary>
      <div class="govuk-details__text">
        @if (open()) {
          @for (trace of traces(); track trace.id) {
            <p class="govuk-body govuk-!-font-weight-bold govuk-!-margin-bottom-1">
              {{ trace.label }}: {{ trace.value }}
            </p>
            <ul class="govuk-list govuk-body-s ms-pack-facts">
              @for (fact of trace.facts; track fact.term) {
                <li>{{ fact.term }}: {{ fact.text }}</li>
              }
            </ul>
          }
        }
      </div>
    </details>
  `,
  styles: `
    .ms-pack-facts {
      overflow-wrap: anywhere;
    }
  `,
})
export class PackTraces {
  readonly traces = input.required<readonly TraceInWords[]>();
  /** Title of the block. */
  readonly of = input.required<string>();

  protected readonly open = signal(false);

  protected opened(event: Event): boolean {
    return event.target instanceof HTMLDetailsElement && event.target.open;
  }
}
