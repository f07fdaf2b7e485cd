import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type ChartLink } from '../charts/chart-link';
import { SummaryList } from '../ui/summary-list';
import { type NeededPart } from './needed-of-parts';

/** The last part of a page of many figures: what a reader must know before using them, and where that is explained. */
@Component({
  selector: 'ms-needed-section',
  imports: [RouterLink, SummaryList],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section aria-labelledby="need-to-know">
      <h2 class="govuk-heading-m" id="need-to-know" tabindex="-1">Things you need to know</h2>
      @for (part of parts(); track part.heading) {
        <h3 class="govuk-heading-s">{{ part.heading }}</h3>
        <ms-summary-list [rows]="part.rows" />
      }
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
export class NeededSection {
  readonly parts = input.required<readonly NeededPart[]>();
  readonly links = input.required<readonly ChartLink[]>();
}
