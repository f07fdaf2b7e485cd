import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { CaseDesk } from '../case-desk';

/** How the last write ended. "Saved" stands here only once the server has answered. */
@Component({
  selector: 'ms-save-state',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p role="status" class="govuk-body">
      @switch (desk.saving()) {
        @case ('saving') {
          Saving
        }
        @case ('saved') {
          Saved.
        }
      }
    </p>
    <div role="alert">
      @if (desk.gone()) {
        <div class="govuk-inset-text ms-issue--error">
          <p class="govuk-body">
            This case is not open to you any more. It was given to somebody else, or it was removed. Nothing
            more can be saved in it.
          </p>
          <p class="govuk-body">
            What you typed is still on this page. Copy what you need; it is gone when you leave.
          </p>
        </div>
      } @else {
        @switch (desk.saving()) {
          @case ('lost') {
            <div class="govuk-inset-text ms-issue--error">
              <p class="govuk-body">It is not certain that this was saved. {{ desk.message() }}</p>
              <p class="govuk-body">Your text is still here. Trying again never saves it twice.</p>
              <button type="button" class="govuk-button govuk-!-margin-bottom-0" (click)="desk.again()">
                Try again
              </button>
            </div>
          }
          @case ('meanwhile') {
            <div class="govuk-inset-text ms-issue--error">
              <p class="govuk-body">
                Something else was written to this case meanwhile, and yours was not saved. The page shows it
                now.
              </p>
              <p class="govuk-body">Your text is still here. Read what is new, then save again.</p>
            </div>
          }
          @case ('refused') {
            <div class="govuk-inset-text ms-issue--error">
              <p class="govuk-body">This was not saved. {{ desk.message() }}</p>
            </div>
          }
        }
      }
    </div>
  `,
})
export class SaveState {
  protected readonly desk = inject(CaseDesk);
}
