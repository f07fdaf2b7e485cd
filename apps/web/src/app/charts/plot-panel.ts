import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { type AxisTick } from './axis-ticks';

/** A frame of `ms-plot-row`s with its heading and the axis below: label, plot and text stand in columns of one width. */
@Component({
  selector: 'ms-plot-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (heading()) {
      <p class="ms-panel__heading">{{ heading() }}</p>
    }
    <ng-content />
    <div class="ms-panel__axis">
      @for (tick of ticks(); track tick.at) {
        <span class="ms-panel__tick" [class.ms-panel__tick--minor]="!tick.major" [style.left.%]="tick.at">{{
          tick.text
        }}</span>
      }
    </div>
    @if (axis()) {
      <p class="ms-panel__axis-name">{{ axis() }}</p>
    }
  `,
  styleUrl: './plot-panel.scss',
})
export class PlotPanel {
  readonly heading = input<string | null>(null);
  /** What the axis counts, written below it. */
  readonly axis = input<string | null>(null);
  readonly ticks = input.required<readonly AxisTick[]>();
}
