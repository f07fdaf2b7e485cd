import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { SessionStore } from '../access/session-store';
import { LanguageStore } from '../language/language-store';

/** Links that belong to every page. */
@Component({
  selector: 'ms-app-footer',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <footer class="ms-footer">
      <div class="govuk-width-container">
        @if (!neutral()) {
          <p class="govuk-body-s">{{ texts()['shell.confidential'] }}</p>
        }
        @if (!neutral() && sessions.session()) {
          <ul class="ms-footer__list">
            <li>
              <a class="govuk-link" routerLink="/about/methods">{{ texts()['shell.methods'] }}</a>
            </li>
            <li>
              <a class="govuk-link" routerLink="/about/definitions">{{ texts()['shell.definitions'] }}</a>
            </li>
            <li>
              <a class="govuk-link" routerLink="/about/baselines">{{ texts()['shell.baselines'] }}</a>
            </li>
            <!-- A document of its own: nothing of the session is in its memory. -->
            <li>
              <a class="govuk-link" href="/talk">{{ texts()['shell.talk'] }}</a>
            </li>
          </ul>
        }
      </div>
    </footer>
  `,
})
export class AppFooter {
  /** Nothing but the line. */
  readonly neutral = input(false);
  protected readonly sessions = inject(SessionStore);
  protected readonly texts = inject(LanguageStore).shell;
}
