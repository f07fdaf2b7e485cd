import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';

export interface SummaryRow {
  readonly key: string;
  readonly value: string;
  /** Path of the page that the value leads to. */
  readonly link?: string;
  readonly query?: Readonly<Record<string, string>>;
}

/** GOV.UK summary list of plain values. */
@Component({
  selector: 'ms-summary-list',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <dl class="govuk-summary-list">
      @for (row of rows(); track row.key) {
        <div class="govuk-summary-list__row">
          <dt class="govuk-summary-list__key">{{ row.key }}</dt>
          <dd class="govuk-summary-list__value">
            @if (row.link) {
              <a class="govuk-link" [routerLink]="row.link" [queryParams]="row.query">{{ row.value }}</a>
            } @else {
              {{ row.value }}
            }
          </dd>
        </div>
      }
    </dl>
  `,
})
export class SummaryList {
  readonly rows = input.required<readonly SummaryRow[]>();
}
