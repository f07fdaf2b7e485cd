import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { type ProjectionProgress } from '@muster/contracts';
import { runWords } from './run-words';

/** How far a projection is, and a way to stop it. What is read out stands in the status line of the page. */
@Component({
  selector: 'ms-run-part',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div aria-busy="true">
      <p class="govuk-body govuk-!-margin-bottom-1" id="run-words">{{ words() }}</p>
      <progress class="ms-run__bar" aria-labelledby="run-words" max="1" [attr.value]="share()"></progress>
    </div>
    <button type="button" class="govuk-button govuk-button--secondary" (click)="stopped.emit()">Stop</button>
  `,
  styles: `
    .ms-run__bar {
      display: block;
      width: min(100%, 400px);
      height: 20px;
      margin-bottom: 20px;
    }
  `,
})
export class RunPart {
  readonly progress = input.required<ProjectionProgress | null>();
  readonly stopped = output();

  protected readonly words = computed(() => runWords(this.progress()));
  /** Null before it is known how many runs there are: then the bar shows that it moves. */
  protected readonly share = computed(() => {
    const progress = this.progress();
    return progress && progress.runs > 0 ? progress.doneRuns / progress.runs : null;
  });
}
