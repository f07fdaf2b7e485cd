import { inject, Injectable } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { type RouterStateSnapshot, TitleStrategy } from '@angular/router';

/** The title of the browser tab: page name, then product. Titles never carry counts, names or case words. */
@Injectable({ providedIn: 'root' })
export class PageTitle extends TitleStrategy {
  readonly #title = inject(Title);
  #page = '';

  override updateTitle(snapshot: RouterStateSnapshot): void {
    this.name(this.buildTitle(snapshot) ?? '');
  }

  /** Names the page once its content is known, for example the label of a definition. */
  name(page: string): void {
    this.#page = page;
    this.#title.setTitle(page ? `${page} – Muster` : 'Muster');
  }

  /** Says in the tab that the form on the page has errors, as GOV.UK forms do. */
  markErrors(present: boolean): void {
    const page = this.#page ? `${this.#page} – Muster` : 'Muster';
    this.#title.setTitle(present ? `Error: ${page}` : page);
  }
}
