import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { AbsentStub } from './absent-stub';
import { type AxisTick } from './axis-ticks';

/** One row of a picture: a label, a plot 36 pixels high with the lines of its axis, and the value in words. What the row
 *  holds is drawn into the plot by its owner, in percentages of its width. A row that is not drawn gets a hatched stub
 *  with its symbol at the start of the axis, which no reader takes for a zero. */
@Component({
  selector: 'ms-plot-row',
  imports: [AbsentStub],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[class.ms-row--pointed]': 'pointed()' },
  template: `
    <span class="ms-row__label">{{ label() }}</span>
    <span class="ms-row__text">{{ drawn() ? text() : '' }}</span>
    <svg class="ms-row__plot" height="36" width="100%">
      @for (tick of ticks(); track tick.at) {
        <line
          class="ms-row__grid"
          [class.ms-row__grid--minor]="!tick.major"
          [attr.x1]="tick.at + '%'"
          [attr.x2]="tick.at + '%'"
          y1="0"
          y2="36"
        />
      }
      <ng-content />
    </svg>
    @if (!drawn()) {
      <ms-absent-stub class="ms-row__plot" [symbol]="text()" />
    }
  `,
  styleUrl: './plot-row.scss',
})
export class PlotRow {
  readonly label = input.required<string>();
  readonly text = input.required<string>();
  readonly drawn = input(true);
  readonly ticks = input.required<readonly AxisTick[]>();
  readonly pointed = input(false);
}
