import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { type CaseFile } from '@muster/contracts';
import { dayInWords } from '../../case-parts/day-in-words';
import { today } from '../../ui/today';
import { ErrorSummary } from '../../ui/error-summary';
import { TextareaField } from '../../ui/textarea-field';
import { CaseDesk } from '../case-desk';
import { type CaseStory } from '@muster/case-protocol';
import { Drafts } from '../drafts';
import { CaseForm } from '../file/case-form';

/** What colleague and listener wrote to each other. */
@Component({
  selector: 'ms-messages-part',
  imports: [ErrorSummary, TextareaField],
  providers: [CaseForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ms-error-summary [errors]="form.errors()" />
    @for (message of messages(); track message.seq) {
      <div class="ms-said" [class.ms-said--own]="message.own">
        <p class="govuk-body-s govuk-!-margin-bottom-1">
          <strong>{{ message.who }}</strong>, {{ message.on }}
        </p>
        <p class="govuk-body ms-said__text">{{ message.text }}</p>
      </div>
    } @empty {
      <p class="govuk-body">Nothing has been written yet.</p>
    }
    @if (desk.mayWrite()) {
      <form novalidate autocomplete="off" (submit)="send($event)">
        <ms-textarea-field
          field="message"
          label="Your message"
          hint="The colleague reads it with the return code. Nobody is sent a mail."
          [error]="form.errorOf('message')"
          [(value)]="text"
        />
        <button type="submit" class="govuk-button" [attr.aria-disabled]="form.busy() ? true : null">
          Send
        </button>
      </form>
    }
  `,
})
export class MessagesPart {
  readonly file = input.required<CaseFile>();
  readonly story = input.required<CaseStory>();

  protected readonly desk = inject(CaseDesk);
  protected readonly form = inject(CaseForm);
  readonly #drafts = inject(Drafts);
  protected readonly text = this.#drafts.of('message', '');
  protected readonly messages = computed(() => {
    const now = today(new Date());
    return this.story().messages.map(({ seq, author, on, body }) => ({
      seq,
      own: author !== 'colleague',
      who: author === 'colleague' ? 'Colleague' : 'Listener',
      on: dayInWords(on, now),
      text: body.text,
    }));
  });

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const text = this.text().trim();
    const errors = text === '' ? [{ field: 'message', message: 'Write a message first' }] : [];
    await this.form.write(errors, {
      bodies: [{ kind: 'message', text }],
      saved: () => this.#drafts.begin('message', ''),
    });
  }
}
