import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type TrendChartSpec } from '@muster/narrative';
import { AbsentStub } from './absent-stub';
import { dateTicks } from './date-ticks';
import { TrendLines } from './trend-lines';
import { trendPanels } from './trend-panels';

/** Small multiples over time. Their boxes stand from the start; the engine that fills them is loaded when the first comes
 *  into view, or when the page is about to be printed. A line without any value is a hatched stub with its symbol, and no
 *  empty axis. */
@Component({
  selector: 'ms-trend-chart',
  imports: [AbsentStub, TrendLines],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (panel of panels(); track panel.line.id) {
      <div class="ms-trend__panel">
        <p class="ms-trend__heading">{{ panel.heading }}</p>
        @if (panel.line.baselineText) {
          <p class="ms-trend__level">
            {{ panel.line.baselineLabel ?? 'Population' }} {{ panel.line.baselineText }}
          </p>
        }
        @if (panel.line.absent; as symbol) {
          <ms-absent-stub [symbol]="symbol" />
        } @else {
          <div class="ms-trend__box">
            @defer (on viewport; when printing()) {
              <ms-trend-lines
                [line]="panel.line"
                [axis]="spec().axis"
                [dates]="dates()"
                [markers]="spec().markers ?? []"
              />
            } @placeholder {
              <div class="ms-trend__box"></div>
            }
          </div>
        }
      </div>
    }
  `,
  styleUrl: './trend-chart.scss',
})
export class TrendChart {
  readonly spec = input.required<TrendChartSpec>();
  readonly printing = input(false);

  protected readonly panels = computed(() => trendPanels(this.spec()));
  protected readonly dates = computed(() => dateTicks(this.spec()));
}
