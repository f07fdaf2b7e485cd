import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { type TalkOptions } from '@muster/contracts';
import { KIND_WORDS } from '../../case-parts/case-words';
import { ErrorSummary } from '../../ui/error-summary';
import { PageHeading } from '../../ui/page-heading';
import { StatusLine } from '../../ui/status-line';
import { loadSealing } from '../load-sealing';
import { reachWords } from '../reach-words';
import { type AskStep } from './ask-steps';
import { LIST_CHANGED } from '../talk-fault';
import { TalkStore } from '../talk-store';
import { AskStore } from './ask-store';
import { listenersLeft } from './listeners-left';
import { optionWords } from './option-words';

interface Answer {
  readonly question: string;
  readonly answer: string;
  readonly step: AskStep;
}

/** All answers in one place before they are locked and sent. */
@Component({
  selector: 'ms-check-step',
  imports: [ErrorSummary, PageHeading, StatusLine],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './check-step.html',
})
export class CheckStep {
  readonly options = input.required<TalkOptions>();
  protected readonly store = inject(AskStore);
  readonly #page = inject(TalkStore);
  protected readonly answers = computed<readonly Answer[]>(() => {
    const draft = this.store.draft();
    const { listeners } = this.options();
    const kept = listeners.filter(({ id }) => draft.kept.includes(id)).map((each) => each.displayName);
    const about = draft.about === '' ? '' : KIND_WORDS[draft.about];
    return [
      {
        ...{ question: 'About', step: 'about' as const },
        answer: draft.about === 'leaving' && draft.retiring === 'yes' ? `${about}, retiring` : about,
      },
      { question: 'Reach me', answer: reachWords(draft), step: 'reach' },
      { question: 'Talk to', answer: optionWords(draft, listeners), step: 'listener' },
      { question: 'Listeners kept out', answer: kept.join(', ') || 'Nobody', step: 'avoid' },
      { question: 'Others who must not know', answer: draft.avoid.trim() || 'Nobody', step: 'avoid' },
    ];
  });
  /** Who will get it, when only one listener is left. */
  protected readonly alone = computed(() => {
    const left = listenersLeft(this.options().listeners, this.store.draft());
    return left.length === 1 ? (left[0]?.displayName ?? null) : null;
  });
  protected readonly errors = computed(() => {
    const fault = this.store.fault();
    return fault ? [{ message: fault.message }] : [];
  });

  constructor() {
    // Fetched while the answers are read, so that a connection that fails later does not matter.
    loadSealing().catch(() => undefined);
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    await this.store.send(this.options());
    if (this.store.fault()?.code !== LIST_CHANGED) return;
    await this.#page.lookAgain();
    this.store.leaveOutUnlisted(this.#page.known() ?? this.options());
  }
}
