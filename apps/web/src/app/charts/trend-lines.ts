import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  ElementRef,
  inject,
  input,
  signal,
  ViewEncapsulation,
} from '@angular/core';
import { type ChartLine, type TrendChartSpec } from '@muster/narrative';
import { LineChartModule } from '@swimlane/ngx-charts';
import { trendSeries } from './trend-series';

/** Height of one picture in pixels. Fixed, so that nothing moves when the engine arrives. */
export const TREND_HEIGHT = 190;

/** One line with its band, drawn by ngx-charts: the only place that knows the engine. Its legend, tooltips and animations
 *  are off, because each fails an accessibility rule (docs/adr/0009). */
@Component({
  selector: 'ms-trend-lines',
  imports: [LineChartModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  template: `
    @if (width() > 0) {
      <ngx-charts-line-chart
        [view]="[width(), height]"
        [results]="results()"
        [customColors]="colour"
        [xAxis]="true"
        [yAxis]="true"
        [xAxisTicks]="dateValues()"
        [xScaleMin]="firstDate()"
        [xScaleMax]="lastDate()"
        [xAxisTickFormatting]="dateText"
        [rotateXAxisTicks]="false"
        [yScaleMin]="0"
        [yScaleMax]="axis().max"
        [yAxisTicks]="tickValues()"
        [yAxisTickFormatting]="shareText()"
        [showRefLines]="levels().length > 0"
        [showRefLabels]="false"
        [referenceLines]="levels()"
        [rangeFillOpacity]="0.25"
        [tooltipDisabled]="true"
        [legend]="false"
        [animations]="false"
      />
    }
  `,
  styleUrl: './trend-lines.scss',
})
export class TrendLines {
  readonly line = input.required<ChartLine>();
  readonly axis = input.required<TrendChartSpec['axis']>();
  /** First, middle and last date of the whole chart: every picture has the same time axis. */
  readonly dates = input.required<readonly Date[]>();

  protected readonly height = TREND_HEIGHT;
  protected readonly width = signal(0);
  protected readonly results = computed(() => [...trendSeries(this.line())]);
  protected readonly dateValues = computed(() => [...this.dates()]);
  protected readonly firstDate = computed(() => this.dates()[0]?.getTime() ?? 0);
  protected readonly lastDate = computed(() => this.dates().at(-1)?.getTime() ?? 0);
  protected readonly tickValues = computed(() => this.axis().ticks.map(({ at }) => at));
  protected readonly levels = computed(() => {
    const { baseline } = this.line();
    return baseline === null ? [] : [{ name: 'Population', value: baseline }];
  });
  protected readonly shareText = computed(() => {
    const texts = new Map(this.axis().ticks.map(({ at, text }) => [at, text]));
    return (at: number): string => texts.get(at) ?? '';
  });

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    // The engine watches the window only, so a box that changes alone would keep its old width.
    const observer = new ResizeObserver(([entry]) =>
      this.width.set(Math.floor(entry?.contentRect.width ?? 0)),
    );
    observer.observe(host);
    inject(DestroyRef).onDestroy(() => observer.disconnect());
  }

  protected colour(): string {
    return '#12436d';
  }

  protected dateText(date: Date): string {
    return date.toLocaleDateString('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });
  }
}
