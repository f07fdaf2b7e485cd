import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { type Problem } from '@muster/contracts';
import { requestReference } from '../api/request-reference';

/** A problem that is not about one field: what failed, what to do, the reference to quote, and a retry. */
@Component({
  selector: 'ms-problem',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="govuk-error-summary" role="alert">
      <h2 class="govuk-error-summary__title">{{ problem().title }}</h2>
      <div class="govuk-error-summary__body">
        <p>{{ problem().detail }}</p>
        @if (reference(); as number) {
          <p class="govuk-body-s">
            Reference to quote: <span class="ms-mono">{{ number }}</span>
          </p>
        }
        @if (retryable()) {
          <button
            type="button"
            class="govuk-button govuk-button--secondary govuk-!-margin-bottom-0"
            (click)="retry.emit()"
          >
            Try again
          </button>
        }
      </div>
    </div>
  `,
})
export class ProblemPanel {
  readonly problem = input.required<Problem>();
  readonly retryable = input(true);
  readonly retry = output();

  protected readonly reference = computed(() => requestReference(this.problem()));
}
