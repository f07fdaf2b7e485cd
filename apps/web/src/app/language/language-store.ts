import { DOCUMENT, inject, Injectable, signal } from '@angular/core';
import { EN_SHELL, type Language, type ShellTexts } from '@muster/narrative';

/** The language of the shell and of the pages that the catalogue holds, for as long as the tab lives. */
@Injectable({ providedIn: 'root' })
export class LanguageStore {
  readonly #document = inject(DOCUMENT);
  readonly language = signal<Language>('en');
  readonly shell = signal<ShellTexts>(EN_SHELL);
  /** Address -> label of the navigation; one that is missing stays in English. */
  readonly labels = signal<Readonly<Record<string, string>>>({});

  speak(language: Language, shell = EN_SHELL, labels = {}): void {
    this.language.set(language);
    this.shell.set(shell);
    this.labels.set(labels);
    this.#document.documentElement.lang = language === 'en' ? 'en-GB' : language;
  }
}
