import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterLink } from '@angular/router';
import { filter, map } from 'rxjs';
import { SessionStore } from '../access/session-store';
import { LanguageStore } from '../language/language-store';
import { NAVIGATION } from './pages';

/** GOV.UK service navigation with the pages that this account may see. On a narrow screen it folds behind a button. */
@Component({
  selector: 'ms-app-navigation',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (pages().length > 0) {
      <div class="govuk-service-navigation">
        <div class="govuk-width-container">
          <div class="govuk-service-navigation__container">
            <nav
              [attr.aria-label]="languages.shell()['shell.pages']"
              class="govuk-service-navigation__wrapper"
            >
              <button
                type="button"
                class="govuk-service-navigation__toggle ms-menu-button"
                aria-controls="navigation"
                [attr.aria-expanded]="open()"
                (click)="open.set(!open())"
              >
                {{ languages.shell()['shell.menu'] }}
              </button>
              <ul class="govuk-service-navigation__list" id="navigation" [class.ms-menu--closed]="!open()">
                @for (page of pages(); track page.path) {
                  <li
                    class="govuk-service-navigation__item"
                    [class.govuk-service-navigation__item--active]="page.current"
                  >
                    <a
                      class="govuk-service-navigation__link"
                      [routerLink]="page.path"
                      [attr.aria-current]="page.current ? (page.exact ? 'page' : 'true') : null"
                      (click)="open.set(false)"
                    >
                      @if (page.current) {
                        <strong class="govuk-service-navigation__active-fallback">{{ page.label }}</strong>
                      } @else {
                        {{ page.label }}
                      }
                    </a>
                  </li>
                }
              </ul>
            </nav>
          </div>
        </div>
      </div>
    }
  `,
})
export class AppNavigation {
  readonly #sessions = inject(SessionStore);
  protected readonly languages = inject(LanguageStore);
  readonly #router = inject(Router);
  protected readonly open = signal(false);
  readonly #path = toSignal(
    this.#router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map((event) => event.urlAfterRedirects.split(/[?#]/)[0] ?? '/'),
    ),
    { initialValue: '/' },
  );

  protected readonly pages = computed(() => {
    if (!this.#sessions.session()) return [];
    const path = this.#path();
    const pages = NAVIGATION.filter(({ roles }) => !roles || this.#sessions.has(...roles));
    const [nearest] = pages
      .filter((page) => path === page.path || (page.path !== '/' && path.startsWith(`${page.path}/`)))
      .sort((one, other) => other.path.length - one.path.length);
    return pages.map((page) => ({
      ...page,
      label: this.languages.labels()[page.path] ?? page.label,
      exact: path === page.path,
      current: page === nearest,
    }));
  });
}
