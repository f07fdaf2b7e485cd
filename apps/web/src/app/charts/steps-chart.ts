import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type StepsChartSpec } from '@muster/narrative';
import { axisPlace } from './axis-place';
import { axisTicks } from './axis-ticks';
import { PlotPanel } from './plot-panel';
import { PlotRow } from './plot-row';

/** The picture of a process: a bar for those who passed each stage, and between two bars how many of the one came through
 *  to the next. The stage that loses most is marked by a word. It is for the eye only; the table beside it carries the
 *  same values. */
@Component({
  selector: 'ms-steps-chart',
  imports: [PlotPanel, PlotRow],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (panel of panels(); track $index) {
      <ms-plot-panel [heading]="panel.heading" [ticks]="ticks()" [axis]="$last ? spec().axis.label : null">
        @for (step of panel.steps; track step.id) {
          @if (step.between !== null) {
            <p class="ms-steps__between">
              <span class="ms-steps__arrow">↓</span> {{ step.between }}
              @if (step.losesMost) {
                <strong class="ms-steps__most">Loses most</strong>
              }
            </p>
          }
          <ms-plot-row
            [label]="step.label"
            [text]="step.text"
            [drawn]="step.length !== null"
            [ticks]="ticks()"
            [pointed]="step.id === pointed()"
          >
            @if (step.length !== null) {
              <svg:line class="ms-steps__foot" x1="0" x2="0" y1="2" y2="34" />
              <svg:rect class="ms-steps__bar" x="0" [attr.width]="step.length + '%'" y="6" height="24" />
            }
          </ms-plot-row>
        }
      </ms-plot-panel>
    }
  `,
  styleUrl: './steps-chart.scss',
})
export class StepsChart {
  readonly spec = input.required<StepsChartSpec>();
  /** Id of the stage that the reader points at, or null. */
  readonly pointed = input<string | null>(null);

  protected readonly ticks = computed(() => axisTicks(this.spec().axis));
  protected readonly panels = computed(() => {
    const place = axisPlace(this.spec().axis);
    return this.spec().panels.map(({ heading, steps }) => ({
      heading,
      steps: steps.map((step) => ({
        ...step,
        length: step.value === null || step.share === null ? null : place(step.share),
      })),
    }));
  });
}
