import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  Injector,
  output,
  signal,
} from '@angular/core';
import { KIND_WORDS } from '../../case-parts/case-words';
import { dayInWords } from '../../case-parts/day-in-words';
import { today } from '../../ui/today';
import { NotificationBanner } from '../../ui/notification-banner';
import { PageHeading } from '../../ui/page-heading';
import { ProblemPanel } from '../../ui/problem-panel';
import { ActionsPart } from '../actions/actions-part';
import { CaseDesk } from '../case-desk';
import { ClosePart } from '../close/close-part';
import { CopyPart } from '../close/copy-part';
import { FollowUpsPart } from '../follow-ups/follow-ups-part';
import { HandOffPart } from '../hand-off/hand-off-part';
import { STATE_WORDS } from '../inbox/state-words';
import { MessagesPart } from '../messages/messages-part';
import { RecordPart } from '../record/record-part';
import { GiveUpPart } from '../release/give-up-part';
import { RequestPart } from '../request/request-part';
import { TimesPart } from '../times/times-part';
import { BrokenCase } from './broken-case';
import { CaseOverview } from './case-overview';
import { type CasePart, PART_WORDS } from './case-parts-of';
import { SaveState } from './save-state';

/** One open case: its parts as a list, and the part that was chosen. Parts are no addresses. */
@Component({
  selector: 'ms-case-view',
  imports: [
    ActionsPart,
    BrokenCase,
    CaseOverview,
    ClosePart,
    CopyPart,
    FollowUpsPart,
    GiveUpPart,
    HandOffPart,
    MessagesPart,
    NotificationBanner,
    PageHeading,
    ProblemPanel,
    RecordPart,
    RequestPart,
    SaveState,
    TimesPart,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './case-view.html',
})
export class CaseView {
  readonly left = output();
  protected readonly desk = inject(CaseDesk);
  protected readonly part = signal<CasePart | null>(null);
  protected readonly words = PART_WORDS;
  readonly #injector = inject(Injector);

  protected readonly caption = computed(() => {
    const file = this.desk.file();
    if (!file) return '';
    const opened = dayInWords(file.openedOn, today(new Date()));
    return `${KIND_WORDS[file.kind]}, asked for on ${opened}. ${STATE_WORDS[file.state]}.`;
  });

  constructor() {
    const opened = computed(() => Boolean(this.desk.story() ?? this.desk.refusal()) || this.desk.gone());
    effect(() => {
      if (opened()) this.#arrive();
    });
  }

  protected choose(part: CasePart | null): void {
    this.desk.quiet();
    this.part.set(part);
    this.#arrive();
  }

  #arrive(): void {
    afterNextRender(() => document.querySelector<HTMLElement>('main h1')?.focus(), {
      injector: this.#injector,
    });
  }
}
