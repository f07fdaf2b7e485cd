import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { type SnapshotProgress } from '@muster/contracts';
import { StatusLine } from '../ui/status-line';
import { ProgressWatch } from './progress-watch';

/** A progress bar for a snapshot on the move. Screen readers hear every quarter, not every step. */
@Component({
  selector: 'ms-progress-line',
  imports: [StatusLine],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p class="govuk-body" id="progress-text">{{ progress()?.message || 'Working' }}</p>
    <progress
      class="ms-progress"
      aria-labelledby="progress-text"
      max="1"
      [attr.value]="progress()?.done ?? null"
    ></progress>
    <ms-status-line [text]="spoken()" [quiet]="true" />
    <p class="govuk-body">
      You can leave this page. The work goes on, and the list of snapshots shows how it ended.
    </p>
  `,
})
export class ProgressLine {
  readonly id = input.required<string>();
  /** The work is over, well or badly. */
  readonly finished = output();

  protected readonly progress = signal<SnapshotProgress | null>(null);
  protected readonly spoken = computed(() => {
    const done = this.progress()?.done ?? null;
    return done === null ? 'In progress' : `${Math.floor(done * 4) * 25}% done`;
  });

  constructor() {
    const watch = inject(ProgressWatch);
    effect((onCleanup) => {
      const stop = watch.follow(this.id(), (progress) => {
        this.progress.set(progress);
        if (progress.state !== 'screening' && progress.state !== 'publishing') this.finished.emit();
      });
      onCleanup(stop);
    });
  }
}
