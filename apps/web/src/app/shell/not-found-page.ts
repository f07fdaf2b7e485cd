import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PageHeading } from '../ui/page-heading';

@Component({
  selector: 'ms-not-found-page',
  imports: [PageHeading, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ms-page-heading text="Page not found" />
    <p class="govuk-body">
      If you typed the address, check that it is right. If you pasted it, check that it is whole.
    </p>
    <p class="govuk-body"><a class="govuk-link" routerLink="/">Go to the home page</a></p>
  `,
})
export class NotFoundPage {}
