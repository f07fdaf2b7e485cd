import { ChangeDetectionStrategy, Component, DOCUMENT, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { SessionStore } from '../access/session-store';
import { ForceStore } from '../api/force-store';
import { LanguageStore } from '../language/language-store';

/** Product, force and account. */
@Component({
  selector: 'ms-app-header',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <header class="ms-header">
      <div class="govuk-width-container ms-header__row">
        @if (neutral()) {
          <span class="ms-header__product">Muster</span>
        } @else {
          <a routerLink="/" class="ms-header__product">Muster</a>
          @if (forces.current(); as force) {
            <span class="ms-header__force">{{ force.name }}</span>
          }
        }
        @if (neutral() ? null : sessions.session(); as session) {
          <div class="ms-header__account">
            <a routerLink="/password" class="ms-header__link"
              >{{ session.displayName
              }}<span class="govuk-visually-hidden">, {{ languages.shell()['shell.password'] }}</span></a
            >
            <button type="button" class="ms-header__button" (click)="signOut()">
              {{ languages.shell()['shell.sign-out'] }}
            </button>
          </div>
        }
      </div>
    </header>
  `,
})
export class AppHeader {
  /** Product alone: no force, no account, nothing that leads away by accident. */
  readonly neutral = input(false);
  protected readonly sessions = inject(SessionStore);
  protected readonly forces = inject(ForceStore);
  protected readonly languages = inject(LanguageStore);
  readonly #document = inject(DOCUMENT);

  protected async signOut(): Promise<void> {
    await this.sessions.signOut();
    // A fresh document: nothing of this account stays in the memory of the tab.
    this.#document.location.assign('/sign-in');
  }
}
