import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { type BreakGlass } from '@muster/contracts';
import { SummaryList } from '../../ui/summary-list';
import { Tag } from '../../ui/tag';
import { OPENING_STATES, openingRows } from './opening-words';
import { ReviewForm } from './review-form';

/** One opening of a case, with the step that this person may take in it. The server decides again. */
@Component({
  selector: 'ms-opening-card',
  imports: [ReviewForm, SummaryList, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h3 class="govuk-heading-s govuk-!-margin-bottom-1">{{ opening().reference }}</h3>
    <p class="govuk-body"><ms-tag [text]="state().text" [tone]="state().tone" /></p>
    <ms-summary-list [rows]="rows()" />
    @if (isCustodian() && opening().state === 'asked') {
      <p class="govuk-body">Whoever asked cannot agree. 60 minutes begin when another custodian agrees.</p>
      <button
        type="button"
        class="govuk-button"
        [attr.aria-disabled]="busy() ? true : null"
        (click)="agreed.emit()"
      >
        Agree<span class="govuk-visually-hidden"> to open {{ opening().reference }}</span>
      </button>
    }
    @if (isCustodian() && opening().state === 'open') {
      <button type="button" class="govuk-button govuk-button--warning" (click)="chosen.emit()">
        Enter both shares<span class="govuk-visually-hidden"> for {{ opening().reference }}</span>
      </button>
    }
    @if (isOfficer() && opening().state === 'over' && opening().agreedBy !== null) {
      <ms-review-form [opening]="opening()" (reviewed)="reviewed.emit()" />
    }
  `,
})
export class OpeningCard {
  readonly opening = input.required<BreakGlass>();
  readonly isCustodian = input(false);
  readonly isOfficer = input(false);
  readonly busy = input(false);
  readonly agreed = output();
  readonly chosen = output();
  readonly reviewed = output();

  protected readonly rows = computed(() => openingRows(this.opening()));
  /** One that nobody agreed to within a day was never open. */
  protected readonly state = computed(() => {
    const { state, agreedBy } = this.opening();
    return state === 'over' && agreedBy === null
      ? ({ text: 'Lapsed: nobody agreed', tone: 'neutral' } as const)
      : OPENING_STATES[state];
  });
}
