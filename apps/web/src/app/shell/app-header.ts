import { ChangeDetectionStrategy, Component, DOCUMENT, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { SessionStore } from '../access/session-store';
import { ForceStore } from '../api/force-store';

/** Product, force and account. */
@Component({
  selector: 'ms-app-header',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <header class="ms-header">
      <div class="govuk-width-container ms-header__row">
        <a routerLink="/" class="ms-header__product">Muster</a>
        @if (forces.current(); as force) {
          <span class="ms-header__force">{{ force.name }}</span>
        }
        @if (sessions.session(); as session) {
          <div class="ms-header__account">
            <a routerLink="/password" class="ms-header__link"
              >{{ session.displayName }}<span class="govuk-visually-hidden">, change your password</span></a
            >
            <button type="button" class="ms-header__button" (click)="signOut()">Sign out</button>
          </div>
        }
      </div>
    </header>
  `,
})
export class AppHeader {
  protected readonly sessions = inject(SessionStore);
  protected readonly forces = inject(ForceStore);
  readonly #document = inject(DOCUMENT);

  protected async signOut(): Promise<void> {
    await this.sessions.signOut();
    // A fresh document: nothing of this account stays in the memory of the tab.
    this.#document.location.assign('/sign-in');
  }
}
