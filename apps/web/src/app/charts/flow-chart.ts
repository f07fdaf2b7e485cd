import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type FlowChartSpec, formatNumber } from '@muster/narrative';
import { flowLayout } from './flow-layout';

/** The picture of who moved from where to where: bands between two columns of places. It is for the eye only; the table beside
 *  it carries the same values. */
@Component({
  selector: 'ms-flow-chart',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './flow-chart.html',
  styleUrl: './flow-chart.scss',
})
export class FlowChart {
  readonly spec = input.required<FlowChartSpec>();
  /** Id of the band that the reader points at, or null. */
  readonly pointed = input<string | null>(null);

  protected readonly layout = computed(() => flowLayout(this.spec().bands, this.spec().places, formatNumber));
}
