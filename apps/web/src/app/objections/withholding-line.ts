import { ChangeDetectionStrategy, Component, computed, effect, input, output } from '@angular/core';
import { type Withholding } from '@muster/contracts';
import { dateAndTime } from '../ui/date-and-time';
import { StatusLine } from '../ui/status-line';

const ASK_EVERY_MS = 1_000;

/** Whether past snapshots are in line with the notices. Asks again while they are not. */
@Component({
  selector: 'ms-withholding-line',
  imports: [StatusLine],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (withholding().state === 'going-on') {
      <p class="govuk-body" id="withholding-text">Past snapshots are being changed.</p>
      <progress
        class="ms-progress"
        aria-labelledby="withholding-text"
        max="1"
        [attr.value]="withholding().progress"
      ></progress>
    }
    <ms-status-line [text]="words()" />
  `,
})
export class WithholdingLine {
  readonly withholding = input.required<Withholding>();
  readonly again = output();

  protected readonly words = computed(() => {
    const { state, finishedAt } = this.withholding();
    if (state === 'going-on') return '';
    return finishedAt === null
      ? 'No notice has been recorded yet.'
      : `Past snapshots are in line with the notices since ${dateAndTime(finishedAt)}.`;
  });

  constructor() {
    effect((onCleanup) => {
      if (this.withholding().state !== 'going-on') return;
      const timer = setTimeout(() => this.again.emit(), ASK_EVERY_MS);
      onCleanup(() => clearTimeout(timer));
    });
  }
}
