import { ChangeDetectionStrategy, Component, computed, inject, resource, signal } from '@angular/core';
import { type Reasons, type ThemeAction } from '@muster/contracts';
import { reasonFacts } from '@muster/narrative';
import { SessionStore } from '../access/session-store';
import { ForceStore } from '../api/force-store';
import { Api } from '../api/generated/api';
import { reasonsActions, reasonsFigures, reasonsThemes } from '../api/generated/functions';
import { Chart } from '../charts/chart';
import { FIGURE_DOWNLOAD } from '../charts/figure-download';
import { FIGURE_NOTES } from '../charts/figure-notes';
import { MainFactsSection } from '../questions/main-facts-section';
import { ForceChoice } from '../shell/force-choice';
import { NotificationBanner } from '../ui/notification-banner';
import { PageHeading } from '../ui/page-heading';
import { StatusLine } from '../ui/status-line';
import { Waiting } from '../ui/waiting';
import { ActionForm } from './action-form';
import { ActionNewsForm } from './action-news-form';
import { ActionsList } from './actions-list';
import { partsOfReasons } from './parts-of-reasons';
import { ThemeFileForm } from './theme-file-form';

/** Why people stay or go: totals of conversations, what people say elsewhere, and what is done about it. The same for
 *  every reader. */
@Component({
  selector: 'ms-reasons-page',
  imports: [
    ActionForm,
    ActionNewsForm,
    ActionsList,
    Chart,
    ForceChoice,
    MainFactsSection,
    NotificationBanner,
    PageHeading,
    StatusLine,
    ThemeFileForm,
    Waiting,
  ],
  providers: [
    { provide: FIGURE_DOWNLOAD, useValue: 'figure' },
    { provide: FIGURE_NOTES, useValue: 'folded' },
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './reasons-page.html',
})
export class ReasonsPage {
  readonly #api = inject(Api);
  readonly #sessions = inject(SessionStore);
  protected readonly forces = inject(ForceStore);
  protected readonly code = computed(() => this.forces.current()?.code);
  protected readonly caption = computed(() => this.forces.current()?.name ?? '');
  protected readonly writer = computed(
    () => this.#sessions.has('analyst') || this.#sessions.has('plan-lead'),
  );
  protected readonly analyst = computed(() => this.#sessions.has('analyst'));
  protected readonly source = computed(
    () =>
      `Source: totals of conversations and of other sources, ${this.caption()}; a total below ten is not shown.`,
  );
  protected readonly message = signal('');

  protected readonly figures = resource({
    params: () => this.code(),
    loader: ({ params: force }): Promise<Reasons> => this.#api.invoke(reasonsFigures, { force }),
  });
  protected readonly actions = resource({
    params: () => this.code(),
    loader: ({ params: force }): Promise<{ actions: ThemeAction[] }> =>
      this.#api.invoke(reasonsActions, { force }),
  });
  protected readonly themes = resource({
    params: () => (this.writer() ? true : undefined),
    loader: () => this.#api.invoke(reasonsThemes),
  });
  protected readonly facts = computed(() =>
    this.figures.hasValue() ? reasonFacts(this.figures.value()) : [],
  );
  protected readonly parts = computed(() =>
    this.figures.hasValue() ? partsOfReasons(this.figures.value()) : [],
  );

  protected added(): void {
    this.#say('The action is on the list.');
  }

  protected told(): void {
    this.#say('The list says what became of it.');
  }

  protected brought(message: string): void {
    this.#say(message);
    this.figures.reload();
  }

  #say(message: string): void {
    this.message.set(message);
    this.actions.reload();
  }
}
