import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { type OfficeHolder } from '@muster/contracts';
import { SummaryList } from '../ui/summary-list';
import { Tag } from '../ui/tag';
import { holderDecisions } from './holder-decisions';
import { holderState } from './holder-state';

/** One appointment, with the decisions that wait for this person. */
@Component({
  selector: 'ms-holder-card',
  imports: [SummaryList, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h3 class="govuk-heading-s">{{ holder().displayName }}</h3>
    <p class="govuk-body"><ms-tag [text]="state().word" [tone]="state().tone" /></p>
    <ms-summary-list [rows]="facts()" />
    @if (can().confirm?.whyNot; as whyNot) {
      <div class="govuk-inset-text">{{ whyNot }}</div>
    }
    <div class="govuk-button-group">
      @if (can().confirm; as confirm) {
        @if (confirm.whyNot === null) {
          <button
            type="button"
            class="govuk-button"
            [attr.aria-disabled]="busy() ? true : null"
            (click)="confirmWanted.emit()"
          >
            Confirm<span class="govuk-visually-hidden"> {{ holder().displayName }}</span>
          </button>
        }
      }
      @if (can().end) {
        <button
          type="button"
          class="govuk-button govuk-button--secondary"
          [attr.aria-disabled]="busy() ? true : null"
          (click)="endWanted.emit()"
        >
          End<span class="govuk-visually-hidden"> {{ holder().displayName }}</span>
        </button>
      }
    </div>
  `,
})
export class HolderCard {
  readonly holder = input.required<OfficeHolder>();
  /** Who looks at it. */
  readonly username = input.required<string>();
  readonly busy = input(false);
  readonly confirmWanted = output();
  readonly endWanted = output();

  protected readonly state = computed(() => holderState(this.holder()));
  protected readonly can = computed(() => holderDecisions(this.holder(), this.username()));
  protected readonly facts = computed(() => {
    const { username, office, proposedBy, confirmedBy } = this.holder();
    return [
      { key: 'Office', value: office },
      { key: 'Username', value: username },
      { key: 'Proposed by', value: proposedBy },
      { key: 'Confirmed by', value: confirmedBy ?? '' },
    ].filter(({ value }) => value !== '');
  });
}
