import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DOCUMENT,
  inject,
  linkedSignal,
  signal,
} from '@angular/core';
import { SLOT_WORDS } from '../../case-parts/case-words';
import { ErrorSummary, type FieldError } from '../../ui/error-summary';
import { PageHeading } from '../../ui/page-heading';
import { RadiosField } from '../../ui/radios-field';
import { CasePart } from './case-part';
import { meetingFile } from './meeting-file';

/** The times that the listener offers; one is chosen, and goes into a calendar as "Meeting". */
@Component({
  selector: 'ms-times-page',
  imports: [PageHeading, RadiosField, ErrorSummary],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ms-error-summary [errors]="errors()" />
    <ms-page-heading text="Times" />
    @if (agreed(); as slot) {
      <p class="govuk-body">Agreed: {{ slot.label }}.</p>
      <button type="button" class="govuk-button govuk-button--secondary" (click)="save()">
        Save a calendar file
      </button>
      <p class="govuk-body">
        The file says “Meeting” and the time, nothing else. It stays on this device: save it only if that is
        safe.
      </p>
    } @else if (ended()) {
      <p class="govuk-body">No time was agreed before the case ended.</p>
    } @else if (choices().length > 0) {
      <form novalidate autocomplete="off" (submit)="choose($event)">
        <ms-radios-field
          field="slot"
          legend="Which time suits you?"
          hint="If none suits you, write a message."
          [choices]="choices()"
          [error]="errors()[0]?.message ?? ''"
          [(value)]="chosen"
        />
        <button type="submit" class="govuk-button" [attr.aria-disabled]="store.busy() ? true : null">
          Choose this time
        </button>
      </form>
    }
  `,
})
export class TimesPage extends CasePart {
  readonly #document = inject(DOCUMENT);
  protected readonly errors = signal<readonly FieldError[]>([]);
  protected readonly choices = computed(() =>
    (this.state().story.slots?.body.slots ?? []).map(({ day, time, how, where }, place) => ({
      value: String(place),
      label: [`${this.day(day)} at ${time}`, SLOT_WORDS[how], where].filter(Boolean).join(', '),
    })),
  );
  protected readonly agreed = computed(() => {
    const { chosen } = this.state().story;
    return chosen === null ? null : this.choices()[chosen];
  });
  /** Other times, another choice. */
  protected readonly chosen = linkedSignal({
    source: () => this.state().story.slots?.id,
    computation: () => '',
  });

  protected async choose(event: Event): Promise<void> {
    event.preventDefault();
    this.errors.set(this.chosen() === '' ? [{ field: 'slot', message: 'Choose a time' }] : []);
    if (this.errors().length > 0) return;
    const move = this.state().file.state === 'offered' ? 'arrange' : null;
    await this.write({ kind: 'slot-chosen', slot: Number(this.chosen()) }, 'The time is agreed.', move);
  }

  protected save(): void {
    const { slots, chosen } = this.state().story;
    const slot = slots?.body.slots[chosen ?? -1];
    if (!slot) return;
    const text = meetingFile({ ...slot, uid: crypto.randomUUID() }, new Date());
    const address = URL.createObjectURL(new Blob([text], { type: 'text/calendar' }));
    const link = this.#document.createElement('a');
    link.href = address;
    link.download = 'meeting.ics';
    link.click();
    URL.revokeObjectURL(address);
  }
}
