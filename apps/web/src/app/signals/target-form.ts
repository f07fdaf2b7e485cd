import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, output } from '@angular/core';
import { TextField } from '../ui/text-field';
import { choiceError } from './signal-choices';

/** The rate that units are set against. Nothing is asked before the button is pressed. */
@Component({
  selector: 'ms-target-form',
  imports: [TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form aria-label="Rate of comparison" (submit)="apply($event)">
      <ms-text-field
        field="target"
        label="Compare with a rate of (%, optional)"
        hint="Left empty, units are compared with all of them together."
        inputmode="decimal"
        width="govuk-input--width-5"
        [error]="error()"
        [(value)]="text"
      />
      <button type="submit" class="govuk-button govuk-button--secondary">Compare units</button>
    </form>
  `,
})
export class TargetForm {
  readonly target = input('');
  readonly asked = output<string>();

  protected readonly text = linkedSignal(() => this.target());
  protected readonly error = computed(() => choiceError('target', this.text().trim()));

  protected apply(event: Event): void {
    event.preventDefault();
    if (this.error() === '') this.asked.emit(this.text().trim());
  }
}
