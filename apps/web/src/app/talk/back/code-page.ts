import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { type TalkOptions } from '@muster/contracts';
import { ErrorSummary, type FieldError } from '../../ui/error-summary';
import { PageHeading } from '../../ui/page-heading';
import { StatusLine } from '../../ui/status-line';
import { TextField } from '../../ui/text-field';
import { Signposts } from '../signposts';
import { TalkStore } from '../talk-store';
import { BrokenCase } from './broken-case';

/** The way back into a case: its code and nothing else. */
@Component({
  selector: 'ms-code-page',
  imports: [ErrorSummary, PageHeading, StatusLine, TextField, Signposts, BrokenCase],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <button type="button" class="govuk-back-link ms-back" (click)="store.place.set('start')">Back</button>
    @if (store.case.broken(); as reason) {
      <ms-broken-case [reason]="reason" />
    } @else {
      <ms-error-summary [errors]="errors()" />
      <ms-page-heading text="Come back with your code" />
      <form novalidate autocomplete="off" (submit)="open($event)">
        <ms-text-field
          field="code"
          label="Your code"
          hint="16 letters and digits. Capital letters, spaces and dashes do not matter."
          width="govuk-input--width-20"
          [error]="unread()"
          [(value)]="typed"
        />
        <button type="submit" class="govuk-button" [attr.aria-disabled]="store.case.busy() ? true : null">
          Open my case
        </button>
      </form>
      <ms-status-line [text]="store.case.busy() ? 'Opening your case in this browser' : ''" />
      <p class="govuk-body">
        A lost code cannot be recovered. Your listener can still reach you in the way that you gave, and you
        can ask anew.
      </p>
      <ms-signposts />
    }
  `,
})
export class CodePage {
  readonly options = input.required<TalkOptions>();
  protected readonly store = inject(TalkStore);
  protected readonly typed = signal('');
  protected readonly unread = signal('');
  protected readonly errors = computed<readonly FieldError[]>(() => {
    const message = this.unread() || this.store.case.fault()?.message;
    return message ? [{ field: 'code', message }] : [];
  });

  protected async open(event: Event): Promise<void> {
    event.preventDefault();
    this.unread.set('');
    this.unread.set(await this.store.case.open(this.typed(), this.options()));
    if (this.store.case.opened()) this.store.place.set('case');
  }
}
