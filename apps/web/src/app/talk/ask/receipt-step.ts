import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { type TalkOptions } from '@muster/contracts';
import { dayInWords } from '../../case-parts/day-in-words';
import { today } from '../../ui/today';
import { ErrorSummary, type FieldError } from '../../ui/error-summary';
import { NotificationBanner } from '../../ui/notification-banner';
import { PageHeading } from '../../ui/page-heading';
import { TextField } from '../../ui/text-field';
import { loadSealing } from '../load-sealing';
import { TalkStore } from '../talk-store';
import { AskStore } from './ask-store';

/** The reference and the return code, once and never again; typed back once to show that it was written down. */
@Component({
  selector: 'ms-receipt-step',
  imports: [ErrorSummary, PageHeading, TextField, NotificationBanner],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './receipt-step.html',
})
export class ReceiptStep {
  readonly options = input.required<TalkOptions>();
  protected readonly store = inject(AskStore);
  protected readonly page = inject(TalkStore);
  protected readonly typed = signal('');
  protected readonly errors = signal<readonly FieldError[]>([]);
  protected readonly groups = computed(() => this.store.receipt()?.code.split('-') ?? []);
  protected readonly until = computed(() => {
    const day = this.store.receipt()?.acknowledgeBy;
    return day ? dayInWords(day, today(new Date())) : '';
  });

  protected async confirm(event: Event): Promise<void> {
    event.preventDefault();
    const { readReturnCode, formatReturnCode } = await loadSealing();
    const read = readReturnCode(this.typed());
    const same = read.ok && formatReturnCode(read.value) === this.store.receipt()?.code;
    this.errors.set(same ? [] : [{ field: 'again', message: this.#why(read) }]);
    if (same) this.store.confirmed.set(true);
  }

  protected async open(): Promise<void> {
    const code = this.store.receipt()?.code ?? '';
    this.page.place.set('code');
    await this.page.case.open(code, this.options());
    if (this.page.case.opened()) this.page.place.set('case');
  }

  #why(read: { readonly ok: boolean; readonly refusal?: { readonly message: string } }): string {
    return read.refusal?.message ?? 'This is not the code shown above. Compare each group';
  }
}
