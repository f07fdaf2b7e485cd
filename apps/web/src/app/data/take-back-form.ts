import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { TextareaField } from '../ui/textarea-field';
import { type DecisionDesk } from './decision-desk';

/** Taking an import back: what that means stands inside, then comes the reason. The page acts on `wanted`. */
@Component({
  selector: 'ms-take-back-form',
  imports: [TextareaField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 class="govuk-heading-m">Take it back</h2>
    <ng-content />
    <form novalidate (submit)="submit($event)">
      <ms-textarea-field
        field="reason"
        label="Why is it taken back?"
        hint="Do not name anybody."
        [error]="desk().reasonError()"
        [(value)]="desk().reason"
      />
      <button
        type="submit"
        class="govuk-button govuk-button--warning"
        [attr.aria-disabled]="desk().busy() ? true : null"
      >
        {{ button() }}
      </button>
    </form>
  `,
})
export class TakeBackForm {
  readonly desk = input.required<DecisionDesk>();
  readonly button = input.required<string>();
  readonly wanted = output();

  protected submit(event: Event): void {
    event.preventDefault();
    this.wanted.emit();
  }
}
