import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type ChartLink } from '../charts/chart-link';

/** The last part of a page of released figures: what a reader must know before using them, and where that is explained. */
@Component({
  selector: 'ms-needed-sentences',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section aria-labelledby="need-to-know">
      <h2 class="govuk-heading-m" id="need-to-know" tabindex="-1">Things you need to know</h2>
      <ul class="govuk-list govuk-list--bullet">
        @for (sentence of sentences(); track sentence) {
          <li>{{ sentence }}</li>
        }
        <li>Version of Muster: {{ version() }}.</li>
      </ul>
      <ul class="govuk-list">
        @for (link of links(); track link.path) {
          <li>
            <a class="govuk-link" [routerLink]="link.path" [queryParams]="link.query">{{ link.text }}</a>
          </li>
        }
      </ul>
      <ng-content />
    </section>
  `,
})
export class NeededSentences {
  readonly sentences = input.required<readonly string[]>();
  /** Version of the code that answered. */
  readonly version = input.required<string>();
  readonly links = input.required<readonly ChartLink[]>();
}
