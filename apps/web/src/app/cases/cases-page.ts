import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  effect,
  inject,
  Injector,
  signal,
} from '@angular/core';
import { Router } from '@angular/router';
import { type ListenerKey } from '@muster/contracts';
import { SessionStore } from '../access/session-store';
import { KeepFocus } from '../ui/keep-focus';
import { NotificationBanner } from '../ui/notification-banner';
import { PageHeading } from '../ui/page-heading';
import { Waiting } from '../ui/waiting';
import { AutoLock } from './auto-lock';
import { CaseDesk } from './case-desk';
import { CaseVault } from './case-vault';
import { Drafts } from './drafts';
import { CaseView } from './file/case-view';
import { CaseInbox } from './inbox/case-inbox';
import { Inbox } from './inbox/inbox';
import { isPublished } from './key/is-published';
import { KeptKeys } from './key/kept-keys';
import { LockWarning } from './key/lock-warning';
import { LostPhrase } from './key/lost-phrase';
import { MakeKeyForm } from './key/make-key-form';
import { ProfileForm } from './key/profile-form';
import { SignInAgain } from './key/sign-in-again';
import { UnlockForm } from './key/unlock-form';

const HEADINGS = {
  list: 'Cases',
  case: 'Cases',
  profile: 'How colleagues find you',
  lost: 'You have lost your seven words',
} as const;
type View = keyof typeof HEADINGS;

/** The cases of a listener at one address. What is open, and everything that is typed, lives in the memory of the page. */
@Component({
  selector: 'ms-cases-page',
  imports: [
    CaseView,
    Inbox,
    LockWarning,
    LostPhrase,
    MakeKeyForm,
    NotificationBanner,
    PageHeading,
    ProfileForm,
    SignInAgain,
    UnlockForm,
    Waiting,
  ],
  providers: [AutoLock, CaseDesk, CaseInbox, CaseVault, Drafts, KeptKeys],
  hostDirectives: [KeepFocus],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(window:beforeunload)': 'hold($event)' },
  templateUrl: './cases-page.html',
})
export class CasesPage {
  protected readonly keys = inject(KeptKeys);
  protected readonly vault = inject(CaseVault);
  readonly #desk = inject(CaseDesk);
  readonly #drafts = inject(Drafts);
  readonly #inbox = inject(CaseInbox);
  readonly #autoLock = inject(AutoLock);
  readonly #injector = inject(Injector);
  readonly #router = inject(Router);
  readonly #sessions = inject(SessionStore);
  protected readonly username = this.#sessions.session()?.username ?? '';

  protected readonly view = signal<View>('list');
  protected readonly heading = computed(() => HEADINGS[this.view()]);
  /** The cases were locked because nobody was there. */
  protected readonly locked = signal(false);
  protected readonly message = signal('');
  /** The public list names other keys for this listener than the ones in use. */
  protected readonly exchanged = computed(() => {
    const [own, known] = [this.vault.own(), this.keys.known()];
    if (!own || !known || !this.#inbox.options.hasValue()) return false;
    const published = this.#inbox.options.value().listeners.filter(({ id }) => id === known.account);
    return !isPublished(own, [...published, ...(known.key ? [known.key] : [])]);
  });

  /** The keys are open and the server knows nobody any more, or not for certain. */
  protected readonly ended = computed(() => {
    const session = this.#sessions.session();
    return this.vault.own() !== null && (!session || session.secondFactor === 'needed');
  });

  constructor() {
    effect(() => this.#sessions.keepsPage.set(this.vault.own() !== null));
    inject(DestroyRef).onDestroy(() => this.#sessions.keepsPage.set(false));
  }

  /** What was on its way when the session ended is sent again. */
  protected async signedIn(): Promise<void> {
    this.#inbox.list.reload();
    if (this.#desk.problem()) await this.#desk.retry();
    await this.#desk.again();
  }

  protected unlocked(): void {
    this.locked.set(false);
    this.#autoLock.start(() => this.lock(true));
    this.show('list');
  }

  protected made(keys: ListenerKey): void {
    this.keys.answer.set(keys);
    this.unlocked();
    this.message.set('Your keys are made. Keep the paper with the seven words safe.');
  }

  protected lock(alone: boolean): void {
    this.#autoLock.stop();
    this.#drafts.wipe();
    this.#desk.close();
    this.vault.lock();
    this.locked.set(alone);
    this.show('list');
    if (!this.#sessions.session()) {
      void this.#router.navigate(['/sign-in'], { queryParams: { next: '/cases', ended: 'yes' } });
    }
  }

  protected show(view: View): void {
    this.message.set('');
    this.view.set(view);
    afterNextRender(() => document.querySelector<HTMLElement>('main h1')?.focus(), {
      injector: this.#injector,
    });
  }

  protected open(caseId: string): void {
    this.show('case');
    void this.#desk.open(caseId);
  }

  protected back(): void {
    this.#desk.close();
    this.#inbox.list.reload();
    this.show('list');
  }

  protected profileDone(saved: boolean): void {
    this.show('list');
    if (!saved) return;
    this.keys.answer.reload();
    this.message.set('Your entry in the list of listeners was saved.');
  }

  /** The browser asks before a page with unsaved text goes. */
  protected hold(event: BeforeUnloadEvent): void {
    if (this.#drafts.unsaved()) event.preventDefault();
  }
}
