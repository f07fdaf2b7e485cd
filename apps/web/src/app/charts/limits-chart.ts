import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type LimitsChartSpec } from '@muster/narrative';
import { axisTicks } from './axis-ticks';
import { LIMITS_HEIGHT, limitsMarks, limitsPlaces } from './limits-marks';
import { joinedPath, limitsPaths } from './limits-paths';

/** The picture of points between limits: months of one process, or units of different size. What is a signal is a triangle
 *  with a word, whatever its colour. It is for the eye only; the table beside it carries the same values. */
@Component({
  selector: 'ms-limits-chart',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './limits-chart.html',
  styleUrl: './limits-chart.scss',
})
export class LimitsChart {
  readonly spec = input.required<LimitsChartSpec>();
  /** Id of the point that the reader points at, or null. */
  readonly pointed = input<string | null>(null);

  protected readonly height = LIMITS_HEIGHT;
  protected readonly values = computed(() => axisTicks(this.spec().axis));
  protected readonly across = computed(() => axisTicks(this.spec().across));
  protected readonly paths = computed(() => limitsPaths(this.spec()));
  protected readonly joined = computed(() => joinedPath(this.spec()));
  protected readonly marks = computed(() => limitsMarks(this.spec()));
  protected readonly uprights = computed(() => {
    const { across } = limitsPlaces(this.spec());
    return this.spec().uprights.map(({ at, text, role }) => ({ at: across(at), text, role }));
  });
  protected readonly point = computed(() => this.marks().find(({ id }) => id === this.pointed()) ?? null);
}
