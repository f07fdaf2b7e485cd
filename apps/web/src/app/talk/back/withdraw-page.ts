import { ChangeDetectionStrategy, Component } from '@angular/core';
import { PageHeading } from '../../ui/page-heading';
import { CasePart } from './case-part';

/** The end of a request by its colleague, without a reason. */
@Component({
  selector: 'ms-withdraw-page',
  imports: [PageHeading],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ms-page-heading text="Withdraw" />
    @if (ended()) {
      <p class="govuk-body">This case has ended. Nothing more happens in it.</p>
    } @else {
      <p class="govuk-body">
        You give no reason. Nobody asks you why, and you can ask for a conversation again.
      </p>
      <ul class="govuk-list govuk-list--bullet">
        <li>Your listener stops working on it. Owners of actions keep what you approved before.</li>
        <li>What was written is removed in time. You can have it erased sooner.</li>
        <li>A duty to act that has arisen stays.</li>
      </ul>
      <button
        type="button"
        class="govuk-button govuk-button--warning"
        [attr.aria-disabled]="store.busy() ? true : null"
        (click)="withdraw()"
      >
        Withdraw my request
      </button>
    }
  `,
})
export class WithdrawPage extends CasePart {
  protected async withdraw(): Promise<void> {
    const done = await this.store.withdraw(this.options());
    if (!done) return;
    const said = this.store.notice();
    this.store.go('overview');
    this.store.notice.set(said);
  }
}
