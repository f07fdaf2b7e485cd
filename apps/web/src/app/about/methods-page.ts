import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PageHeading } from '../ui/page-heading';
import { METHODS } from './methods';

/** How figures are worked out. */
@Component({
  selector: 'ms-methods-page',
  imports: [PageHeading, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <ms-page-heading text="How figures are worked out" />
        @for (method of methods; track method.heading) {
          <h2 class="govuk-heading-m">{{ method.heading }}</h2>
          @for (sentence of method.text; track $index) {
            <p class="govuk-body">{{ sentence }}</p>
          }
        }
        <h2 class="govuk-heading-m">Related pages</h2>
        <ul class="govuk-list">
          <li>
            <a class="govuk-link" routerLink="/about/definitions">Definitions of groups and categories</a>
          </li>
          <li>
            <a class="govuk-link" routerLink="/about/baselines">Baselines: the populations compared with</a>
          </li>
        </ul>
      </div>
    </div>
  `,
})
export class MethodsPage {
  protected readonly methods = METHODS;
}
