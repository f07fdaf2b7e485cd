import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  inject,
  Injector,
  linkedSignal,
  signal,
} from '@angular/core';
import { ActivationEnd, NavigationEnd, NavigationError, Router, RouterOutlet } from '@angular/router';
import { ForceStore } from '../api/force-store';
import { LanguageStore } from '../language/language-store';
import { AppFooter } from './app-footer';
import { AppHeader } from './app-header';
import { AppNavigation } from './app-navigation';

/** The frame around every page: skip link, header, navigation, synthetic-data band, footer. After a move to another
 *  page the focus goes to its heading, so that screen readers say where they are. */
@Component({
  selector: 'ms-app',
  imports: [RouterOutlet, AppHeader, AppNavigation, AppFooter],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[class.ms-app--arriving]': '!arrived()' },
  template: `
    <a href="#main" class="govuk-skip-link" (click)="skip($event)">{{ texts()['shell.skip'] }}</a>
    <ms-app-header [neutral]="neutral()" />
    @if (!neutral()) {
      <ms-app-navigation />
    }
    @if (!neutral() && forces.current()?.synthetic) {
      <div class="ms-synthetic" role="region" [attr.aria-label]="texts()['shell.about-data']">
        <div class="govuk-width-container">
          <strong>{{ texts()['shell.synthetic'] }}</strong> {{ forces.current()?.name }},
          {{ texts()['shell.invented'] }}
        </div>
      </div>
    }
    <div class="govuk-width-container">
      @if (languages.language() === 'cy') {
        <p class="govuk-body-s" role="region" [attr.aria-label]="texts()['shell.language']">
          <strong>Drafft, heb ei adolygu.</strong> <span lang="en-GB">Draft, not reviewed.</span>
          <button type="button" class="ms-link-button" lang="en-GB" (click)="languages.speak('en')">
            English
          </button>
        </p>
      }
      <main
        class="govuk-main-wrapper"
        id="main"
        tabindex="-1"
        [attr.lang]="languages.language() === 'cy' && !translated() ? 'en-GB' : null"
      >
        <router-outlet />
      </main>
    </div>
    <ms-app-footer [neutral]="neutral()" />
  `,
})
export class App {
  protected readonly forces = inject(ForceStore);
  protected readonly languages = inject(LanguageStore);
  protected readonly texts = this.languages.shell;
  readonly #routed = signal(false);
  /** The page is for people without an account: nothing around it says who is signed in. */
  protected readonly neutral = signal(false);
  /** The catalogue holds the words of the page in every language. */
  protected readonly translated = signal(false);
  /** Navigation and band would push the page down as they come, so nothing is seen before it is known which page it is and
   *  whether its data is invented. Once seen, it stays. */
  protected readonly arrived = linkedSignal<boolean, boolean>({
    source: () => this.#routed() && !this.forces.list.isLoading(),
    computation: (known, before) => known || (before?.value ?? false),
  });
  readonly #injector = inject(Injector);
  #path: string | undefined;

  constructor() {
    inject(Router).events.subscribe((event) => {
      if (event instanceof ActivationEnd) {
        this.neutral.set(event.snapshot.data['neutral'] === true);
        this.translated.set(event.snapshot.data['translated'] === true);
      }
      if (event instanceof NavigationEnd) this.#arrive(event.urlAfterRedirects);
      if (event instanceof NavigationEnd || event instanceof NavigationError) this.#routed.set(true);
    });
  }

  protected skip(event: Event): void {
    event.preventDefault();
    document.getElementById('main')?.focus();
  }

  /** Filters change the query of the same page and leave the focus alone. The first page leaves it to the browser. */
  #arrive(url: string): void {
    const path = url.split(/[?#]/)[0] ?? '';
    const moved = this.#path !== undefined && this.#path !== path;
    this.#path = path;
    if (!moved) return;
    afterNextRender(() => document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true }), {
      injector: this.#injector,
    });
  }
}
