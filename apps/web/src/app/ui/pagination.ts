import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';

/** GOV.UK pagination for lists with a cursor: one step back, one step on, each a link with its own address. */
@Component({
  selector: 'ms-pagination',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (previous() || next()) {
      <nav class="govuk-pagination" [attr.aria-label]="label()">
        @if (previous(); as query) {
          <div class="govuk-pagination__prev">
            <a class="govuk-link govuk-pagination__link" rel="prev" [routerLink]="[]" [queryParams]="query">
              <span class="govuk-pagination__link-title">{{ previousText() }}</span>
            </a>
          </div>
        }
        @if (next(); as query) {
          <div class="govuk-pagination__next">
            <a class="govuk-link govuk-pagination__link" rel="next" [routerLink]="[]" [queryParams]="query">
              <span class="govuk-pagination__link-title">{{ nextText() }}</span>
            </a>
          </div>
        }
      </nav>
    }
  `,
})
export class Pagination {
  readonly label = input('Pages of this list');
  readonly previous = input<Readonly<Record<string, string | null>> | null>(null);
  readonly next = input<Readonly<Record<string, string | null>> | null>(null);
  readonly previousText = input('Previous page');
  readonly nextText = input('Next page');
}
