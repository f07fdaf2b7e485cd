import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { type CaseFile } from '@muster/contracts';
import { OUTCOME_WORDS } from '../../case-parts/case-words';
import { today } from '../../ui/today';
import { SummaryList } from '../../ui/summary-list';
import { CaseDesk } from '../case-desk';
import { type CaseStory } from '@muster/case-protocol';
import { CaseInbox } from '../inbox/case-inbox';
import { OutcomeForm } from './outcome-form';
import { removalRows } from './removal-rows';
import { TallySender } from './tally-sender';

const NOT_HELD = 'No conversation is noted. If you have talked, say so first under “Times to meet”.';
const NO_ANSWER =
  'Close it without one only if the colleague wants none, or is not heard of any more. They can ask anew.';

/** The end of a case: outcome, what will be removed when, and the ticks for the totals. */
@Component({
  selector: 'ms-close-part',
  imports: [OutcomeForm, SummaryList],
  providers: [TallySender],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (file().state === 'closed') {
      <p class="govuk-body">The case is closed{{ outcome() }}.</p>
      @if (!file().tallied) {
        <div role="status">
          @switch (tally.state()) {
            @case ('sending') {
              <p class="govuk-body">Sending the anonymous totals. Stay on this page for a few seconds.</p>
            }
            @case ('failed') {
              <p class="govuk-body">The anonymous totals did not arrive. The case is closed all the same.</p>
            }
            @default {
              <p class="govuk-body">The anonymous totals of this case were not sent yet.</p>
            }
          }
        </div>
        @if (tally.state() !== 'sending') {
          <button type="button" class="govuk-button" (click)="tally.send()">Send the totals</button>
        }
      } @else {
        <p class="govuk-body" role="status">Its anonymous totals have been sent.</p>
      }
    } @else if (open()) {
      @if (missing().length > 0) {
        <div class="govuk-inset-text">
          @for (sentence of missing(); track sentence) {
            <p class="govuk-body">{{ sentence }}</p>
          }
        </div>
      }
      <ms-outcome-form [file]="file()" [held]="held()" (closed)="tally.send()" />
    } @else if (file().state === 'assigned') {
      <p class="govuk-body">Say first, in the request, that you have no conflict.</p>
    }
    <h2 class="govuk-heading-m">What will be removed, and when</h2>
    @if (rows().length > 0) {
      <ms-summary-list [rows]="rows()" />
    }
    <p class="govuk-body">Then nothing is left but totals of at least ten for the whole force.</p>
  `,
})
export class ClosePart {
  readonly file = input.required<CaseFile>();
  readonly story = input.required<CaseStory>();

  readonly #desk = inject(CaseDesk);
  readonly #options = inject(CaseInbox).options;
  protected readonly tally = inject(TallySender);
  protected readonly open = computed(() => this.#desk.mayWrite() && this.file().state !== 'assigned');
  protected readonly held = computed(() => ['held', 'agreed'].includes(this.file().state));
  protected readonly outcome = computed(() => {
    const outcome = this.story().outcome?.body.outcome;
    return outcome ? `. Outcome: ${OUTCOME_WORDS[outcome].toLowerCase()}` : '';
  });
  protected readonly rows = computed(() =>
    removalRows(
      this.file(),
      this.#options.hasValue() ? this.#options.value().retention : [],
      today(new Date()),
    ),
  );
  /** What is still open. It does not stop the close. */
  protected readonly missing = computed(() => {
    const { approved, actions } = this.story();
    const waiting = this.file().checks.some(({ state }) => state === 'waiting' || state === 'due');
    if (!this.held()) return [NOT_HELD, NO_ANSWER];
    return [
      approved ? '' : 'The colleague has not approved the record yet.',
      actions.some(({ answer, done }) => answer?.body.approved && !done)
        ? 'An agreed action is still open.'
        : '',
      waiting ? 'A follow-up is still to come. Close only if the colleague wants no more of them.' : '',
    ].filter((sentence) => sentence !== '');
  });
}
