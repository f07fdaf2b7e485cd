import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type IntervalChartSpec } from '@muster/narrative';
import { axisTicks } from './axis-ticks';
import { dotIntervalRows } from './dot-interval-rows';
import { PlotPanel } from './plot-panel';
import { PlotRow } from './plot-row';

/** The picture of representation: a dot for the share, a bar for its interval, a diamond for the population. It is for
 *  the eye only; the table beside it carries the same values. */
@Component({
  selector: 'ms-dot-interval-chart',
  imports: [PlotPanel, PlotRow],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './dot-interval-chart.html',
  styleUrl: './dot-interval-chart.scss',
})
export class DotIntervalChart {
  readonly spec = input.required<IntervalChartSpec>();
  /** Id of the mark that the reader points at, or null. */
  readonly pointed = input<string | null>(null);

  protected readonly ticks = computed(() => axisTicks(this.spec().axis));
  protected readonly panels = computed(() =>
    this.spec().panels.map(({ heading, marks }) => ({
      heading,
      rows: dotIntervalRows(marks, this.spec().axis),
    })),
  );
}
