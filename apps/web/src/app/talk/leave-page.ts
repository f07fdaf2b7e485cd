import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { LeaveKeys } from './leave-keys';
import { TalkStore } from './talk-store';

/** "Leave this page now": the button, and Escape or Shift pressed three times, wherever the focus is. */
@Component({
  selector: 'ms-leave-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(document:keydown)': 'press($event)' },
  template: `
    <div class="govuk-exit-this-page">
      <button
        type="button"
        class="govuk-button govuk-button--warning govuk-exit-this-page__button"
        (click)="store.leave()"
      >
        Leave this page now
      </button>
    </div>
  `,
})
export class LeavePage {
  protected readonly store = inject(TalkStore);
  readonly #keys = new LeaveKeys();

  protected press(event: KeyboardEvent): void {
    if (!event.repeat && this.#keys.press(event.key, event.timeStamp)) this.store.leave();
  }
}
