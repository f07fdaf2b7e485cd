import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { type TalkOptions } from '@muster/contracts';
import { ErrorSummary } from '../../ui/error-summary';
import { PageHeading } from '../../ui/page-heading';
import { AskStore } from './ask-store';
import { ASK_STEPS } from './ask-steps';

/** One question on one page: heading, errors, the question itself, and the way on. */
@Component({
  selector: 'ms-ask-form',
  imports: [ErrorSummary, PageHeading],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ms-error-summary [errors]="store.errors()" />
    <ms-page-heading [text]="heading()" [caption]="caption()" />
    <form novalidate autocomplete="off" (submit)="go($event)">
      <ng-content />
      <button type="submit" class="govuk-button">Continue</button>
    </form>
    <p class="govuk-body-s">
      What you type stays on this page only. If you reload or close it, or go back in the browser, it is lost.
    </p>
  `,
})
export class AskForm {
  readonly options = input.required<TalkOptions>();
  readonly heading = input.required<string>();
  protected readonly store = inject(AskStore);
  protected readonly caption = computed(
    () => `Step ${ASK_STEPS.indexOf(this.store.step()) + 1} of ${ASK_STEPS.length - 1}`,
  );

  protected go(event: Event): void {
    event.preventDefault();
    this.store.next(this.options());
  }
}
