import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { type CaseFile } from '@muster/contracts';
import { KIND_WORDS } from '../../case-parts/case-words';
import { dayInWords } from '../../case-parts/day-in-words';
import { today } from '../../ui/today';
import { SummaryList, type SummaryRow } from '../../ui/summary-list';
import { CaseDesk } from '../case-desk';
import { type CaseStory } from '@muster/case-protocol';
import { CaseForm } from '../file/case-form';
import { GiveUpPart } from '../release/give-up-part';
import { contactRows } from './contact-rows';
import { OPTION_WORDS } from './option-words';

/** What the colleague asked for. Who they are is shown only once the listener has said that there is no conflict. */
@Component({
  selector: 'ms-request-part',
  imports: [GiveUpPart, SummaryList],
  providers: [CaseForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ms-summary-list [rows]="rows()" />
    @if (waits()) {
      <h2 class="govuk-heading-m">Who must not see this</h2>
      @if (avoid(); as names) {
        <p class="govuk-body">The colleague wrote:</p>
        <p class="ms-exact">{{ names }}</p>
      } @else {
        <p class="govuk-body">The colleague named nobody.</p>
      }
      <p class="govuk-body">
        You have a conflict if you are named, or close to somebody who is. So do you if you manage the
        colleague, or take part in a matter about them. When in doubt, say so.
      </p>
      @if (conflict()) {
        <ms-give-up-part reason="conflict" (released)="released.emit()" />
        <button type="button" class="govuk-button govuk-button--secondary" (click)="conflict.set(false)">
          Go back
        </button>
      } @else {
        <div class="govuk-button-group">
          <button
            type="button"
            class="govuk-button"
            [attr.aria-disabled]="form.busy() ? true : null"
            (click)="acknowledge()"
          >
            I have no conflict: confirm to the colleague
          </button>
          <button
            type="button"
            class="govuk-button govuk-button--warning"
            [attr.aria-disabled]="form.busy() ? true : null"
            (click)="conflict.set(true)"
          >
            I have a conflict
          </button>
        </div>
        <p class="govuk-body">How to reach the colleague is shown once you have confirmed.</p>
      }
    } @else {
      <h2 class="govuk-heading-m">How to reach the colleague safely</h2>
      @if (contact().length > 0) {
        <ms-summary-list [rows]="contact()" />
        <p class="govuk-body">Never through their manager, and never from a shared telephone or mailbox.</p>
      } @else {
        <p class="govuk-body">This has been removed, or was never given. Write a message here.</p>
      }
    }
  `,
})
export class RequestPart {
  readonly file = input.required<CaseFile>();
  readonly story = input.required<CaseStory>();
  readonly released = output();

  protected readonly desk = inject(CaseDesk);
  protected readonly form = inject(CaseForm);
  protected readonly conflict = signal(false);
  protected readonly waits = computed(() => this.file().state === 'assigned');
  protected readonly avoid = computed(() => this.story().request?.body.avoid.trim() ?? '');
  protected readonly contact = computed(() => {
    const contact = this.story().contact;
    return contact ? contactRows(contact.body) : [];
  });
  protected readonly rows = computed((): readonly SummaryRow[] => {
    const { request } = this.story();
    const kind = { key: 'About', value: KIND_WORDS[this.file().kind] };
    if (!request) return [kind];
    const { option, retiring, limitsReadOn } = request.body;
    return [
      kind,
      { key: 'Asked for', value: OPTION_WORDS[option] },
      ...(retiring ? [{ key: 'Retiring', value: 'Yes: the short form is enough' }] : []),
      { key: 'Limits of confidentiality read on', value: dayInWords(limitsReadOn, today(new Date())) },
    ];
  });

  protected async acknowledge(): Promise<void> {
    await this.form.write([], { bodies: [{ kind: 'no-conflict' }], move: 'acknowledge' });
  }
}
