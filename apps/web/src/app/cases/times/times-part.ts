import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { type CaseFile } from '@muster/contracts';
import { SLOT_WORDS } from '../../case-parts/case-words';
import { today } from '../../ui/today';
import { DateField } from '../../ui/date-field';
import { ErrorSummary } from '../../ui/error-summary';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { CaseDesk } from '../case-desk';
import { type CaseStory } from '@muster/case-protocol';
import { Drafts } from '../drafts';
import { CaseForm } from '../file/case-form';
import { choicesOf } from '../file/choices-of';
import { checkSlots, filledSlots, NO_SLOT, type TimeSlot } from './time-slot';
import { slotWords } from './slot-words';

/** Up to three times to meet, in duty time; then that the conversation was held. */
@Component({
  selector: 'ms-times-part',
  imports: [DateField, ErrorSummary, SelectField, TextField],
  providers: [CaseForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './times-part.html',
})
export class TimesPart {
  readonly file = input.required<CaseFile>();
  readonly story = input.required<CaseStory>();

  protected readonly desk = inject(CaseDesk);
  protected readonly form = inject(CaseForm);
  readonly #drafts = inject(Drafts);
  readonly #today = today(new Date());
  protected readonly ways = choicesOf(SLOT_WORDS);
  readonly #empty: readonly TimeSlot[] = [NO_SLOT, NO_SLOT, NO_SLOT];
  protected readonly slots = this.#drafts.of('times', this.#empty);

  /** Other times are wanted although some were offered. */
  protected readonly offering = signal(false);
  protected readonly mayOffer = computed(
    () => this.desk.mayWrite() && ['acknowledged', 'offered', 'arranged'].includes(this.file().state),
  );
  protected readonly offered = computed(() => {
    const { slots, chosen } = this.story();
    return (slots?.body.slots ?? []).map((slot, at) => ({
      words: slotWords(slot, this.#today),
      chosen: at === chosen,
    }));
  });

  protected change(at: number, part: Partial<TimeSlot>): void {
    this.slots.update((slots) => slots.map((slot, place) => (place === at ? { ...slot, ...part } : slot)));
  }

  protected changeHow(at: number, how: string): void {
    if (how === 'in-person' || how === 'phone' || how === 'video') this.change(at, { how });
  }

  protected async offer(event: Event): Promise<void> {
    event.preventDefault();
    const slots = filledSlots(this.slots()).map((slot) => ({
      ...slot,
      time: slot.time.trim(),
      where: slot.where.trim(),
    }));
    await this.form.write(checkSlots(this.slots(), this.#today), {
      bodies: [{ kind: 'slots', slots }],
      move: 'offer',
      saved: () => {
        this.#drafts.begin('times', this.#empty);
        this.offering.set(false);
      },
    });
  }

  protected async held(): Promise<void> {
    await this.form.write([], { bodies: [], move: 'hold' });
  }
}
