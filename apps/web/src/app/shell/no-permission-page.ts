import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type Role } from '@muster/domain';
import { PageHeading } from '../ui/page-heading';
import { ROLE_NAMES } from './role-names';

/** Says which role sees the page and whom to ask. It says nothing about what the page would show. */
@Component({
  selector: 'ms-no-permission-page',
  imports: [PageHeading, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ms-page-heading text="You cannot see this page" />
    <p class="govuk-body">Your account does not have a role that this page is for.</p>
    @if (names().length > 0) {
      <p class="govuk-body">This page is for these roles:</p>
      <ul class="govuk-list govuk-list--bullet">
        @for (name of names(); track name) {
          <li>{{ name }}</li>
        }
      </ul>
    }
    <p class="govuk-body">If your work needs it, ask the administrator of Muster in your force.</p>
    <p class="govuk-body"><a class="govuk-link" routerLink="/">Go to the home page</a></p>
  `,
})
export class NoPermissionPage {
  /** Comma-separated roles, handed over by the guard. */
  readonly roles = input('');

  protected readonly names = computed(() =>
    this.roles()
      .split(',')
      .filter((role): role is Role => Object.hasOwn(ROLE_NAMES, role))
      .map((role) => ROLE_NAMES[role].name),
  );
}
