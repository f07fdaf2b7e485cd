import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type PagePart } from './page-part';

/** The contents of a long page: a link to each of its parts, and what else belongs there (`<li>`). Left out on paper,
 *  where nothing can be followed. */
@Component({
  selector: 'ms-page-contents',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <nav aria-labelledby="contents" class="ms-contents">
      <h2 class="govuk-heading-s govuk-!-margin-bottom-2" id="contents">On this page</h2>
      <ul class="govuk-list">
        @for (part of parts(); track part.name) {
          <li>
            <a class="govuk-link" [routerLink]="[]" [fragment]="part.name" queryParamsHandling="preserve">{{
              part.heading
            }}</a>
          </li>
        }
        <ng-content />
      </ul>
    </nav>
  `,
  styles: `
    .ms-contents {
      margin-bottom: 30px;
    }
    @media print {
      .ms-contents {
        display: none;
      }
    }
  `,
})
export class PageContents {
  readonly parts = input.required<readonly PagePart[]>();
}
