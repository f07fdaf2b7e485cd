import { ChangeDetectionStrategy, Component, computed, DOCUMENT, inject, resource } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { boardPage, boardWords, type PlainBoardKey } from '@muster/narrative';
import { SessionStore } from '../access/session-store';
import { ForceStore } from '../api/force-store';
import { Api } from '../api/generated/api';
import { publishedBoardPosition } from '../api/generated/functions';
import { problemOf } from '../api/problem-of';
import { LanguageStore } from '../language/language-store';
import { lastAnswer } from '../questions/last-answer';
import { ProblemPanel } from '../ui/problem-panel';
import { StatusLine } from '../ui/status-line';
import { Waiting } from '../ui/waiting';
import { LanguageChoice } from '../language/language-choice';
import { BreakdownLink } from './breakdown-link';
import { LinkPart } from '../permalinks/link-part';
import { NumberSources } from './number-sources';
import { Sparkline } from './sparkline';
import { TaskList } from './task-list';

/** The first page of those who read releases: made of one release, the chair understands it in ten seconds. Every word comes
 *  from the catalogue, every number from a released cell. */
@Component({
  selector: 'ms-board-position-page',
  imports: [
    BreakdownLink,
    LanguageChoice,
    LinkPart,
    NumberSources,
    ProblemPanel,
    RouterLink,
    Sparkline,
    StatusLine,
    TaskList,
    Waiting,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './board-position-page.html',
  styleUrl: './board-position-page.scss',
})
export class BoardPositionPage {
  readonly #api = inject(Api);
  readonly #document = inject(DOCUMENT);
  protected readonly forces = inject(ForceStore);
  protected readonly languages = inject(LanguageStore);
  readonly #sessions = inject(SessionStore);
  readonly #address = toSignal(inject(ActivatedRoute).queryParamMap);

  /** What the address asks for, when it names a quarter; anything else is the release in force. */
  readonly #asked = computed(() => {
    const [force, quarter] = [this.forces.current()?.code, this.#address()?.get('release')];
    // Not by the schema of the contract, which would bring a validator of 60 kB.
    const period = typeof quarter === 'string' && /^\d{4}-Q[1-4]$/.test(quarter) ? { period: quarter } : {};
    return force === undefined ? undefined : { force, ...period };
  });
  protected readonly request = resource({
    params: () => this.#asked(),
    loader: ({ params: body }) => this.#api.invoke(publishedBoardPosition, { body }),
  });
  /** While the next one is on its way, the last one. */
  protected readonly position = lastAnswer(this.request);
  protected readonly page = computed(() => {
    const position = this.position();
    return position ? boardPage(position, this.languages.language()) : null;
  });
  /** Every sentence that says numbers. */
  protected readonly told = computed(() => {
    const page = this.page();
    if (!page) return [];
    const { headlines, decisions, questions } = page;
    return [...headlines, ...[...decisions, ...questions].map(({ sentence }) => sentence)];
  });
  protected readonly problem = computed(() => {
    const fault = this.request.error();
    return fault ? problemOf(fault) : null;
  });
  /** An address that names a quarter without a release is told by its problem: others may be published. */
  protected readonly unpublished = computed(
    () => this.problem()?.code === 'no-published-release' && this.#asked()?.period === undefined,
  );
  /** Decisions are the board's; a network is told none. */
  protected readonly decides = computed(() => this.position()?.role !== 'network');
  /** What a short address of the position keeps: whose it is, and of which quarter. */
  protected readonly kept = computed(() => {
    const position = this.position();
    const force = this.forces.current()?.code;
    return position && force ? { force: [force], release: [position.release.period] } : null;
  });
  protected readonly isAnalyst = computed(() => this.#sessions.has('analyst'));
  protected readonly roles = computed(() => this.#sessions.session()?.roles ?? []);
  protected readonly announcement = computed(() =>
    this.request.isLoading() ? this.say('board.loading') : '',
  );

  protected say(key: PlainBoardKey): string {
    return boardWords(this.languages.language(), key, {});
  }

  protected readonly nothingPublished = computed(() =>
    boardWords(this.languages.language(), 'board.unpublished', { force: this.forces.current()?.name ?? '' }),
  );

  protected print(): void {
    this.#document.defaultView?.print();
  }
}
