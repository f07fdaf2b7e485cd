import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, output } from '@angular/core';
import { type SpcAnswer } from '@muster/contracts';
import { annotationKindWords, formatDate } from '@muster/narrative';
import { CheckboxesField } from '../ui/checkboxes-field';
import { TextField } from '../ui/text-field';
import { choiceError } from './signal-choices';

export interface LimitsAsked {
  readonly aim: string;
  /** Days, oldest first, with commas between. */
  readonly anew: string;
}

/** An aim, and the changes at which limits begin anew. Nothing is asked before the button is pressed. */
@Component({
  selector: 'ms-limits-form',
  imports: [CheckboxesField, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form aria-label="Limits" (submit)="apply($event)">
      @if (choices().length > 0) {
        <ms-checkboxes-field
          field="anew"
          legend="Limits begin anew at"
          hint="Tick a change only if it made it another process: not because the figures look better."
          [small]="true"
          [choices]="choices()"
          [(values)]="days"
        />
      } @else {
        <p class="govuk-body">
          No policy, system change or break is noted in this period. Limits begin anew only where one is noted
          under What happened when.
        </p>
      }
      <ms-text-field
        field="aim"
        label="Aim a month (optional)"
        hint="How many people a month are aimed at."
        inputmode="decimal"
        width="govuk-input--width-5"
        [error]="error()"
        [(value)]="text"
      />
      <button type="submit" class="govuk-button govuk-button--secondary">Draw limits</button>
    </form>
  `,
})
export class LimitsForm {
  readonly changes = input.required<SpcAnswer['changes']>();
  readonly aim = input('');
  readonly asked = output<LimitsAsked>();

  protected readonly text = linkedSignal(() => this.aim());
  protected readonly days = linkedSignal<readonly string[]>(() =>
    this.changes()
      .filter(({ beginsAnew }) => beginsAnew)
      .map(({ day }) => day),
  );
  protected readonly choices = computed(() => {
    const days = [...new Set(this.changes().map(({ day }) => day))];
    return days.map((day) => {
      const own = this.changes().filter((change) => change.day === day);
      const words = own.map(({ kind, text }) => `${annotationKindWords(kind)}: ${text}`).join('; ');
      return { value: day, label: `${formatDate(day)}, ${words}` };
    });
  });
  protected readonly error = computed(() => choiceError('aim', this.text().trim()));

  protected apply(event: Event): void {
    event.preventDefault();
    if (this.error() !== '') return;
    this.asked.emit({ aim: this.text().trim(), anew: this.days().join(',') });
  }
}
