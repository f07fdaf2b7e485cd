import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { type ChartSpec } from '@muster/narrative';

/** What the marks of a picture mean: a swatch and its words. Nothing where there is nothing to explain. */
@Component({
  selector: 'ms-chart-key',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './chart-key.html',
  styleUrl: './chart-key.scss',
})
export class ChartKey {
  readonly spec = input.required<ChartSpec>();
}
