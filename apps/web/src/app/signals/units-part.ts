import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type FunnelPlotAnswer } from '@muster/contracts';
import { funnelPlotChart } from '@muster/narrative';
import { Chart } from '../charts/chart';
import { type ChartLink } from '../charts/chart-link';

/** Units beside each other, between the limits of their size. */
@Component({
  selector: 'ms-units-part',
  imports: [Chart],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<ms-chart [spec]="figure()" [links]="links()" [fragment]="fragment()" />`,
})
export class UnitsPart {
  readonly answer = input.required<FunnelPlotAnswer>();
  readonly links = input<readonly ChartLink[]>([]);
  readonly fragment = input<string | null>(null);

  protected readonly figure = computed(() => funnelPlotChart(this.answer()));
}
