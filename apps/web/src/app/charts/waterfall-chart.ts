import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type WaterfallChartSpec } from '@muster/narrative';
import { axisPlace } from './axis-place';
import { axisTicks } from './axis-ticks';
import { BarPatterns } from './bar-patterns';
import { PlotPanel } from './plot-panel';
import { PlotRow } from './plot-row';
import { waterfallRows } from './waterfall-rows';

/** The picture of a change and its parts: each bar begins where the one before ended. It is for the eye only; the table
 *  beside it carries the same values. */
@Component({
  selector: 'ms-waterfall-chart',
  imports: [BarPatterns, PlotPanel, PlotRow],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './waterfall-chart.html',
  styleUrl: './waterfall-chart.scss',
})
export class WaterfallChart {
  readonly spec = input.required<WaterfallChartSpec>();
  /** Id of the bar that the reader points at, or null. */
  readonly pointed = input<string | null>(null);

  protected readonly ticks = computed(() => axisTicks(this.spec().axis));
  protected readonly rows = computed(() => waterfallRows(this.spec().bars, this.spec().axis));
  /** Where zero stands, when the axis begins below it. */
  protected readonly zero = computed(() => {
    const { axis } = this.spec();
    return (axis.min ?? 0) < 0 ? axisPlace(axis)(0) : null;
  });
}
