import { ChangeDetectionStrategy, Component, computed, effect, inject } from '@angular/core';
import { type Language } from '@muster/narrative';
import { ForceStore } from '../api/force-store';
import { LanguageStore } from './language-store';

/** The languages of a page that the catalogue holds. The draft in Welsh is offered only for a force whose definition asks for
 *  it, and loaded when it is first chosen. */
@Component({
  selector: 'ms-language-choice',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (offered()) {
      <nav [attr.aria-label]="languages.shell()['shell.language']">
        <button
          type="button"
          class="ms-link-button"
          lang="en-GB"
          [attr.aria-pressed]="languages.language() === 'en'"
          (click)="choose('en')"
        >
          English
        </button>
        <button
          type="button"
          class="ms-link-button govuk-!-margin-left-3"
          lang="cy"
          [attr.aria-pressed]="languages.language() === 'cy'"
          (click)="choose('cy')"
        >
          Cymraeg
        </button>
      </nav>
    }
  `,
})
export class LanguageChoice {
  readonly #force = inject(ForceStore).current;
  protected readonly languages = inject(LanguageStore);
  protected readonly offered = computed(() => this.#force()?.welsh === true);

  constructor() {
    // Another force may have no draft.
    effect(() => {
      if (!this.offered()) this.languages.speak('en');
    });
  }

  protected async choose(language: Language): Promise<void> {
    if (language === 'en') return this.languages.speak('en');
    const { WELSH } = await import('./welsh');
    this.languages.speak('cy', WELSH.shell, WELSH.navigation);
  }
}
