import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type EventRatesAnswer } from '@muster/contracts';
import { eventRatesChart } from '@muster/narrative';
import { Chart } from '../charts/chart';
import { type ChartLink } from '../charts/chart-link';

/** Who joined, by group. Nobody is compared: joiners come from outside. */
@Component({
  selector: 'ms-joiners-part',
  imports: [Chart],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: ` <ms-chart [spec]="figure()" [links]="links()" [fragment]="fragment()" /> `,
})
export class JoinersPart {
  readonly answer = input.required<EventRatesAnswer>();
  readonly links = input<readonly ChartLink[]>([]);
  readonly fragment = input<string | null>(null);

  protected readonly figure = computed(() => eventRatesChart(this.answer()).rates);
}
