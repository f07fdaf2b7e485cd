import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type RatioChartSpec } from '@muster/narrative';
import { axisPlace } from './axis-place';
import { axisTicks } from './axis-ticks';
import { PlotPanel } from './plot-panel';
import { PlotRow } from './plot-row';
import { ALIKE, ratioRows } from './ratio-rows';

/** The picture of relative likelihoods: a dot with its interval on a logarithmic axis, before the line at 1 and the band
 *  in which groups count as alike. It is for the eye only; the table beside it carries the same values. */
@Component({
  selector: 'ms-ratio-chart',
  imports: [PlotPanel, PlotRow],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './ratio-chart.html',
  styleUrl: './ratio-chart.scss',
})
export class RatioChart {
  readonly spec = input.required<RatioChartSpec>();
  /** Id of the mark that the reader points at, or null. */
  readonly pointed = input<string | null>(null);

  protected readonly ticks = computed(() => axisTicks(this.spec().axis));
  protected readonly equal = computed(() => axisPlace(this.spec().axis)(1));
  protected readonly band = computed(() => {
    const place = axisPlace(this.spec().axis);
    return { from: place(ALIKE.from), width: place(ALIKE.to) - place(ALIKE.from) };
  });
  protected readonly panels = computed(() =>
    this.spec().panels.map(({ heading, marks }) => ({ heading, rows: ratioRows(marks, this.spec().axis) })),
  );
}
