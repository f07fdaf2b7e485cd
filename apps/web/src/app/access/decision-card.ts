import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { type FactorReset } from '@muster/contracts';
import { SummaryList } from '../ui/summary-list';
import { Tag } from '../ui/tag';

/** Something that two people decide about a third, with the decisions that wait for this person. */
@Component({
  selector: 'ms-decision-card',
  imports: [SummaryList, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h3 class="govuk-heading-s">{{ decided().displayName }}</h3>
    <p class="govuk-body">
      <ms-tag
        [text]="decided().confirmedBy === null ? 'Proposed' : 'Granted'"
        [tone]="decided().confirmedBy === null ? 'waiting' : 'good'"
      />
    </p>
    <ms-summary-list [rows]="facts()" />
    @if (whyNot(); as sentence) {
      <div class="govuk-inset-text">{{ sentence }}</div>
    }
    <div class="govuk-button-group">
      @if (decided().confirmedBy === null && !whyNot()) {
        <button
          type="button"
          class="govuk-button"
          [attr.aria-disabled]="busy() ? true : null"
          (click)="confirmWanted.emit()"
        >
          Confirm<span class="govuk-visually-hidden"> {{ what() }} for {{ decided().displayName }}</span>
        </button>
      }
      @if (decided().username !== username()) {
        <button
          type="button"
          class="govuk-button govuk-button--secondary"
          [attr.aria-disabled]="busy() ? true : null"
          (click)="endWanted.emit()"
        >
          End<span class="govuk-visually-hidden"> {{ what() }} for {{ decided().displayName }}</span>
        </button>
      }
    </div>
  `,
})
export class DecisionCard {
  readonly decided = input.required<FactorReset>();
  /** What is decided, in words. */
  readonly what = input.required<string>();
  /** Who looks at it. */
  readonly username = input.required<string>();
  readonly busy = input(false);
  readonly confirmWanted = output();
  readonly endWanted = output();

  /** Why this person does not confirm; the server decides again. */
  protected readonly whyNot = computed(() => {
    const { username, proposedBy, confirmedBy } = this.decided();
    if (username === this.username()) return 'Nobody decides about themselves.';
    if (confirmedBy !== null) return '';
    return proposedBy === this.username() ? 'You proposed this. Somebody else confirms.' : '';
  });
  protected readonly facts = computed(() => {
    const { username, proposedBy, confirmedBy } = this.decided();
    return [
      { key: 'What', value: this.what() },
      { key: 'Username', value: username },
      { key: 'Proposed by', value: proposedBy },
      { key: 'Confirmed by', value: confirmedBy ?? '' },
    ].filter(({ value }) => value !== '');
  });
}
