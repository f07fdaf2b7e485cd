import { ChangeDetectionStrategy, Component, computed, signal } from '@angular/core';
import { FieldUseLabel } from '../../case-parts/field-use';
import { ErrorSummary, type FieldError } from '../../ui/error-summary';
import { PageHeading } from '../../ui/page-heading';
import { TextareaField } from '../../ui/textarea-field';
import { tooLong } from '../too-long';
import { CasePart } from './case-part';

/** What colleague and listener wrote to each other. */
@Component({
  selector: 'ms-messages-page',
  imports: [PageHeading, TextareaField, ErrorSummary, FieldUseLabel],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ms-error-summary [errors]="errors()" />
    <ms-page-heading text="Messages" />
    @for (each of messages(); track each.id) {
      <div class="ms-said" [class.ms-said--own]="each.own">
        <h2 class="govuk-heading-s govuk-!-margin-bottom-1">{{ each.from }}, {{ day(each.on) }}</h2>
        <p class="govuk-body ms-said__text">{{ each.text }}</p>
      </div>
    } @empty {
      <p class="govuk-body">There are no messages yet.</p>
    }
    @if (!ended()) {
      <form novalidate autocomplete="off" (submit)="send($event)">
        <ms-field-use use="between-us" />
        <ms-textarea-field
          field="message"
          label="Your message"
          hint="Only your listener and you can read it. Leave out names where you can."
          [error]="errors()[0]?.message ?? ''"
          [(value)]="text"
        />
        <button type="submit" class="govuk-button" [attr.aria-disabled]="store.busy() ? true : null">
          Send
        </button>
      </form>
    }
  `,
})
export class MessagesPage extends CasePart {
  protected readonly text = this.store.typed('message');
  protected readonly errors = signal<readonly FieldError[]>([]);
  protected readonly messages = computed(() =>
    this.state().story.messages.map(({ id, author, on, body }) => ({
      ...{ id, on, text: body.text, own: author === 'colleague', from: this.nameOf(author) },
    })),
  );

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const text = this.text().trim();
    this.errors.set(
      text === ''
        ? [{ field: 'message', message: 'Write a message' }]
        : tooLong('message', 'The message', text),
    );
    if (this.errors().length > 0) return;
    if (await this.write({ kind: 'message', text }, 'Your message was sent.')) this.text.set('');
  }
}
