import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  DOCUMENT,
  inject,
  Injector,
  resource,
  signal,
} from '@angular/core';
import { type BreakGlass, type Problem } from '@muster/contracts';
import { SessionStore } from '../../access/session-store';
import { Api } from '../../api/generated/api';
import { breakGlassAgree, breakGlassList } from '../../api/generated/functions';
import { problemOf } from '../../api/problem-of';
import { AutoLock } from '../../cases/auto-lock';
import { KeepFocus } from '../../ui/keep-focus';
import { NotificationBanner } from '../../ui/notification-banner';
import { PageHeading } from '../../ui/page-heading';
import { ProblemPanel } from '../../ui/problem-panel';
import { Waiting } from '../../ui/waiting';
import { AskOpeningForm } from './ask-opening-form';
import { GlassVault } from './glass-vault';
import { GlassView } from './glass-view';
import { GlassWindow } from './glass-window';
import { IdleWarning } from './idle-warning';
import { OpeningCard } from './opening-card';
import { ShareForm } from './share-form';

/** Opening a case with the recovery key at one address: asked by one custodian, agreed by another, read by both, reviewed by
 *  a data protection officer who took no part. */
@Component({
  selector: 'ms-break-glass-page',
  imports: [
    AskOpeningForm,
    GlassView,
    IdleWarning,
    NotificationBanner,
    OpeningCard,
    PageHeading,
    ProblemPanel,
    ShareForm,
    Waiting,
  ],
  providers: [AutoLock, GlassVault, GlassWindow],
  hostDirectives: [KeepFocus],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(window:pagehide)': 'wipe()' },
  templateUrl: './break-glass-page.html',
})
export class BreakGlassPage {
  readonly #api = inject(Api);
  readonly #session = inject(SessionStore).session;
  readonly #autoLock = inject(AutoLock);
  readonly #window = inject(GlassWindow);
  readonly #document = inject(DOCUMENT);
  readonly #injector = inject(Injector);
  protected readonly vault = inject(GlassVault);
  protected readonly answer = resource({
    loader: (): Promise<{ openings: readonly BreakGlass[] }> => this.#api.invoke(breakGlassList),
  });
  protected readonly openings = computed(() => (this.answer.hasValue() ? this.answer.value().openings : []));
  protected readonly isCustodian = computed(() => this.#has('custodian'));
  protected readonly isOfficer = computed(() => this.#has('dpo'));
  /** The opening whose shares are entered. */
  protected readonly chosen = signal<BreakGlass | null>(null);
  protected readonly busy = signal(false);
  protected readonly message = signal('');
  protected readonly problem = signal<Problem | null>(null);

  #has(role: 'custodian' | 'dpo'): boolean {
    return this.#session()?.roles.includes(role) ?? false;
  }

  protected asked({ reference }: BreakGlass): void {
    this.#say(`Opening case ${reference} was asked for. A second custodian agrees within a day.`);
  }

  protected async agree({ id, reference }: BreakGlass): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    this.message.set('');
    try {
      await this.#api.invoke(breakGlassAgree, { body: { id } });
      this.#say(`Case ${reference} can be opened for 60 minutes.`);
    } catch (fault) {
      this.problem.set(problemOf(fault));
    } finally {
      this.busy.set(false);
    }
  }

  protected choose(opening: BreakGlass | null): void {
    this.message.set('');
    this.problem.set(null);
    this.chosen.set(opening);
    if (opening) this.#watch();
    else this.#autoLock.stop();
    this.#focusHeading();
  }

  protected opened(): void {
    const endsAt = this.vault.glass()?.opening.endsAt;
    if (!endsAt) return this.wipe();
    this.chosen.set(null);
    this.#window.start(endsAt, () => this.close('The 60 minutes are over. The case was wiped.'));
    this.#watch();
    this.#focusHeading();
  }

  protected close(message: string): void {
    this.wipe();
    this.#say(message);
  }

  protected reviewed({ reference }: BreakGlass): void {
    this.#say(`The opening of case ${reference} is reviewed.`);
  }

  /** Nothing of a case and of the shares stays, also when the browser keeps the page for its back button. */
  protected wipe(): void {
    this.#window.stop();
    this.#autoLock.stop();
    this.vault.wipe();
    this.chosen.set(null);
  }

  #watch(): void {
    this.#autoLock.start(() => this.close('Nobody used this page for ten minutes. It was wiped.'));
  }

  #say(message: string): void {
    this.message.set(message);
    this.answer.reload();
  }

  #focusHeading(): void {
    afterNextRender(() => this.#document.querySelector<HTMLElement>('main h1')?.focus(), {
      injector: this.#injector,
    });
  }
}
