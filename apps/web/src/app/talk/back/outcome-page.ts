import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { type CaseCheck } from '@muster/contracts';
import { OUTCOME_WORDS } from '../../case-parts/case-words';
import { FieldUseLabel } from '../../case-parts/field-use';
import { PageHeading } from '../../ui/page-heading';
import { CasePart } from './case-part';

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** How it went on, as it was written down at the close. Whether one contact stays for a later question is the colleague's
 *  to say, whatever the listener ticked. */
@Component({
  selector: 'ms-outcome-page',
  imports: [PageHeading, FieldUseLabel],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ms-page-heading text="Outcome" />
    @if (outcome(); as said) {
      <ms-field-use use="totals" />
      <p class="govuk-body">{{ words[said.outcome] }}, {{ month() }}.</p>
      @if (said.helped) {
        <h2 class="govuk-heading-s govuk-!-margin-bottom-1">Did it help?</h2>
        <ms-field-use use="between-us" />
        <p class="govuk-body ms-said__text">{{ said.helped }}</p>
      }
      @if (later(); as check) {
        <p class="govuk-body">
          Your listener noted that you agree: one contact is kept, only for one question after twelve months.
        </p>
        <button
          type="button"
          class="govuk-button govuk-button--secondary"
          [attr.aria-disabled]="store.busy() ? true : null"
          (click)="takeBack(check.after)"
        >
          Do not ask me, and do not keep it
        </button>
      } @else {
        <p class="govuk-body">No contact is kept for a later question.</p>
      }
    }
  `,
})
export class OutcomePage extends CasePart {
  protected readonly words = OUTCOME_WORDS;
  protected readonly outcome = computed(() => this.state().story.outcome?.body ?? null);
  /** The question after twelve months, as long as it is to come. */
  protected readonly later = computed(
    () =>
      this.state().file.checks.find(
        ({ after, state }) => after === '12-months' && (state === 'waiting' || state === 'due'),
      ) ?? null,
  );
  protected readonly month = computed(() => {
    const month = this.outcome()?.month;
    return month ? MONTH.format(Date.parse(`${month}-01`)) : '';
  });

  protected async takeBack(after: CaseCheck['after']): Promise<void> {
    await this.settle(
      { after, state: 'stopped' },
      'You will not be asked. The contact goes with the others of your case.',
    );
  }
}
