import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** The first part of a page of many figures: a few sentences that stand in the figures below. */
@Component({
  selector: 'ms-main-facts',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section aria-labelledby="main-facts">
      <h2 class="govuk-heading-m" id="main-facts" tabindex="-1">Main facts</h2>
      @if (facts().length > 0) {
        <ul class="govuk-list govuk-list--bullet">
          @for (sentence of facts(); track sentence) {
            <li>{{ sentence }}</li>
          }
        </ul>
      } @else {
        <p class="govuk-body ms-waiting">
          {{ loading() ? 'Loading figures' : 'No figures can be shown. The parts below say why.' }}
        </p>
      }
    </section>
  `,
})
export class MainFactsSection {
  readonly facts = input.required<readonly string[]>();
  /** Whether an answer is still on its way. */
  readonly loading = input.required<boolean>();
}
