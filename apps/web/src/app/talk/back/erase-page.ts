import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { PageHeading } from '../../ui/page-heading';
import { TalkStore } from '../talk-store';
import { CasePart } from './case-part';

/** Erasure on request of the colleague: what happens, what stays, and a legal hold where there is one. */
@Component({
  selector: 'ms-erase-page',
  imports: [PageHeading],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (store.erased()) {
      <ms-page-heading text="Your case was erased" />
      <p class="govuk-body">
        Its entries are removed and your code opens nothing any more. A certificate says that case
        <span class="ms-mono">{{ state().file.reference }}</span> was erased, when, and how many entries it
        had. It holds no word of it.
      </p>
      <button type="button" class="govuk-button" (click)="page.startAgain()">Finish</button>
    } @else {
      @let held = state().file.held;
      @let asked = state().file.erasureAskedOn;
      <ms-page-heading text="Erase my case" />
      @if (held) {
        <div class="govuk-inset-text">
          A legal hold is on this case: two people recorded that it must be kept for now.
          {{
            asked ? 'Your wish of ' + day(asked) + ' is recorded.' : 'If you ask now, your wish is recorded.'
          }}
          The case is erased when the hold ends. You can ask the data protection officer about it, or complain
          to the Information Commissioner.
        </div>
      }
      <ul class="govuk-list govuk-list--bullet">
        <li>Every entry is removed: what you wrote, what your listener wrote, and how to reach you.</li>
        <li>Your code opens nothing any more. This cannot be undone.</li>
        <li>
          A certificate remains: reference, day, number of entries, and a check number. It proves the erasure
          and says nothing of what was in it.
        </li>
        <li>What was passed on or approved before is not called back. Totals already sent stay.</li>
        <li>Locked copies in backups expire within some weeks.</li>
      </ul>
      @if (!held || !asked) {
        <button
          type="button"
          class="govuk-button govuk-button--warning"
          [attr.aria-disabled]="store.busy() ? true : null"
          (click)="store.erase()"
        >
          {{ held ? 'Ask for erasure' : 'Erase my case' }}
        </button>
      }
    }
  `,
})
export class ErasePage extends CasePart {
  protected readonly page = inject(TalkStore);
}
