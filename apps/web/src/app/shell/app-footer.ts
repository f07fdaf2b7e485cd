import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { SessionStore } from '../access/session-store';

/** Links that belong to every page. */
@Component({
  selector: 'ms-app-footer',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <footer class="ms-footer">
      <div class="govuk-width-container">
        <p class="govuk-body-s">
          Figures about people are confidential. Share them only with those who may see them, and never copy
          them to personal devices.
        </p>
        @if (sessions.session()) {
          <ul class="ms-footer__list">
            <li><a class="govuk-link" routerLink="/about/methods">How figures are worked out</a></li>
            <li><a class="govuk-link" routerLink="/about/definitions">Definitions</a></li>
            <li><a class="govuk-link" routerLink="/about/baselines">Baselines</a></li>
          </ul>
        }
      </div>
    </footer>
  `,
})
export class AppFooter {
  protected readonly sessions = inject(SessionStore);
}
