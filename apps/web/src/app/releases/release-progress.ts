import { ChangeDetectionStrategy, Component, computed, effect, inject, input, output } from '@angular/core';
import { type Release, type ReleaseDetail } from '@muster/contracts';
import { StatusLine } from '../ui/status-line';
import { progressWords } from './progress-words';
import { ReleaseWatch } from './release-watch';

/** How far the build of a release is. Screen readers hear each step once, not every count. */
@Component({
  selector: 'ms-release-progress',
  imports: [StatusLine],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p class="govuk-body" id="progress-text">{{ words() }}</p>
    <progress class="ms-progress" aria-labelledby="progress-text" max="1" [attr.value]="share()"></progress>
    <ms-status-line [text]="spoken()" [quiet]="true" />
    <p class="govuk-body">
      You can leave this page. The build goes on, and the list of releases shows how it ended.
    </p>
  `,
})
export class ReleaseProgress {
  readonly id = input.required<string>();
  readonly progress = input.required<Release['progress']>();
  readonly changed = output<ReleaseDetail>();

  protected readonly words = computed(() => progressWords(this.progress()));
  protected readonly spoken = computed(() => {
    const step = this.progress()?.step;
    return progressWords(step === undefined ? null : { step, done: 0, of: 0 });
  });
  protected readonly share = computed(() => {
    const progress = this.progress();
    return progress && progress.of > 1 ? progress.done / progress.of : null;
  });

  constructor() {
    const watch = inject(ReleaseWatch);
    effect((onCleanup) => {
      onCleanup(watch.follow(this.id(), (detail) => this.changed.emit(detail)));
    });
  }
}
