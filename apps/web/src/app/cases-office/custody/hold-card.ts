import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { type LegalHold } from '@muster/contracts';
import { today } from '../../ui/today';
import { SummaryList } from '../../ui/summary-list';
import { Tag } from '../../ui/tag';
import { holdRows, holdStanding, type HoldStep } from './hold-words';

const BUTTONS: Readonly<Record<HoldStep, string>> = {
  confirm: 'Confirm the hold',
  'propose-end': 'Propose to end the hold',
  end: 'End the hold',
};

/** A legal hold with the step that it waits for. Whoever did the step before is refused by the server. */
@Component({
  selector: 'ms-hold-card',
  imports: [SummaryList, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h3 class="govuk-heading-s govuk-!-margin-bottom-1">{{ hold().reference }}</h3>
    <p class="govuk-body"><ms-tag [text]="standing().text" [tone]="standing().tone" /></p>
    <ms-summary-list [rows]="rows()" />
    @if (standing().step; as step) {
      @if (step !== 'propose-end') {
        <p class="govuk-body">Somebody else than the one who proposed it does this.</p>
      }
      <button
        type="button"
        class="govuk-button"
        [class.govuk-button--secondary]="step !== 'confirm'"
        [attr.aria-disabled]="busy() ? true : null"
        (click)="decided.emit(step)"
      >
        {{ buttons[step] }}<span class="govuk-visually-hidden"> on {{ hold().reference }}</span>
      </button>
    }
  `,
})
export class HoldCard {
  readonly hold = input.required<LegalHold>();
  readonly busy = input(false);
  readonly decided = output<HoldStep>();

  protected readonly buttons = BUTTONS;
  protected readonly standing = computed(() => holdStanding(this.hold()));
  protected readonly rows = computed(() => holdRows(this.hold(), today(new Date())));
}
