import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  Injector,
} from '@angular/core';
import { PageTitle } from '../shell/page-title';
import { KeepFocus } from '../ui/keep-focus';
import { PageHeading } from '../ui/page-heading';
import { Waiting } from '../ui/waiting';
import { AskFlow } from './ask/ask-flow';
import { AskStore } from './ask/ask-store';
import { CaseDesk } from './back/case-desk';
import { CaseStore } from './back/case-store';
import { CodePage } from './back/code-page';
import { IdleWatch } from './idle-watch';
import { LeavePage } from './leave-page';
import { Signposts } from './signposts';
import { TalkApi } from './talk-api';
import { TalkStore } from './talk-store';

/** Asking for a conversation in confidence, and coming back with the code: one address, one title, no account. Steps and
 *  everything typed live in the memory of this component, which forgets them when it goes. */
@Component({
  selector: 'ms-talk-page',
  imports: [PageHeading, Waiting, LeavePage, IdleWatch, AskFlow, CodePage, CaseDesk, Signposts],
  providers: [
    TalkApi,
    TalkStore,
    AskStore,
    CaseStore,
    // The tab never says that a form has errors: its title is one of the things that must not change.
    { provide: PageTitle, useValue: { markErrors: () => undefined } },
  ],
  hostDirectives: [KeepFocus],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: {
    '(window:beforeunload)': 'warn($event)',
    '(window:pagehide)': 'store.wipe()',
    '(window:pageshow)': 'comeBack($event)',
  },
  templateUrl: './talk-page.html',
})
export class TalkPage {
  protected readonly store = inject(TalkStore);
  /** Browsers lock words only at addresses that are protected themselves. */
  protected readonly canLock = window.isSecureContext;
  readonly #injector = inject(Injector);
  #first = true;
  readonly #shown = computed(
    () =>
      `${this.store.place()}/${this.store.ask.step()}/${this.store.case.page()}/${this.store.case.opened()}`,
  );

  constructor() {
    effect(() => {
      this.#shown();
      if (!this.#first) this.#arrive();
      this.#first = false;
    });
  }

  /** The browser asks before it reloads or leaves while something would be lost. */
  protected warn(event: BeforeUnloadEvent): void {
    if (this.store.holds()) event.preventDefault();
  }

  /** A page that the browser had kept for its "Back" button was wiped when it went, and begins anew. */
  protected comeBack(event: PageTransitionEvent): void {
    if (event.persisted) this.store.startAgain();
  }

  /** A step is a page of its own for those who do not see it: its heading takes the focus. */
  #arrive(): void {
    afterNextRender(
      () => {
        document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
        window.scrollTo(0, 0);
      },
      { injector: this.#injector },
    );
  }
}
