import {
  afterEveryRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  ElementRef,
  inject,
  input,
  signal,
  viewChild,
  ViewEncapsulation,
} from '@angular/core';
import { type ChartLine, type ChartMarker, type TrendChartSpec } from '@muster/narrative';
import { LineChartComponent, LineChartModule } from '@swimlane/ngx-charts';
import { trendSeries } from './trend-series';

/** Height of one picture in pixels. Fixed, so that nothing moves when the engine arrives. */
const TREND_HEIGHT = 190;

/** An upright line with its letter, or the dot of a point that stands alone (no letter); pixels from left and top. */
interface Mark {
  readonly letter: string | null;
  readonly left: number;
  readonly top: number;
}

/** One line with its band, drawn by ngx-charts: the only place that knows the engine. Its legend, tooltips and animations
 *  are off, because each fails an accessibility rule (docs/adr/0009). */
@Component({
  selector: 'ms-trend-lines',
  imports: [LineChartModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  template: `
    @for (mark of marks(); track $index) {
      @if (mark.letter === null) {
        <span class="ms-trend-dot" [style.left.px]="mark.left" [style.top.px]="mark.top"></span>
      } @else {
        <span class="ms-trend-marker" [style.left.px]="mark.left">{{ mark.letter }}</span>
      }
    }
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
        [yScaleMin]="axis().min ?? 0"
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
  readonly markers = input<readonly ChartMarker[]>([]);
  /** First, middle and last date of the whole chart: every picture has the same time axis. */
  readonly dates = input.required<readonly Date[]>();

  protected readonly height = TREND_HEIGHT;
  protected readonly width = signal(0);
  /** Upright lines and lone points. The engine draws neither, so they are laid over it by its own scales. */
  protected readonly marks = signal<readonly Mark[]>([], { equal: isSame });
  protected readonly results = computed(() => [...trendSeries(this.line())]);
  protected readonly dateValues = computed(() => [...this.dates()]);
  protected readonly firstDate = computed(() => this.dates()[0]?.getTime() ?? 0);
  protected readonly lastDate = computed(() => this.dates().at(-1)?.getTime() ?? 0);
  protected readonly tickValues = computed(() => this.axis().ticks.map(({ at }) => at));
  protected readonly levels = computed(() => {
    const { baseline, baselineLabel = 'Population' } = this.line();
    return baseline === null ? [] : [{ name: baselineLabel, value: baseline }];
  });
  protected readonly shareText = computed(() => {
    const texts = new Map(this.axis().ticks.map(({ at, text }) => [at, text]));
    return (at: number): string => texts.get(at) ?? '';
  });

  private readonly engine = viewChild(LineChartComponent);

  constructor() {
    // The engine moves its scale by itself when it has measured its axis.
    afterEveryRender({ read: () => this.marks.set(this.place(this.engine())) });
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    // The engine watches the window only, so a box that changes alone would keep its old width.
    const observer = new ResizeObserver(([entry]) =>
      this.width.set(Math.floor(entry?.contentRect.width ?? 0)),
    );
    observer.observe(host);
    inject(DestroyRef).onDestroy(() => observer.disconnect());
  }

  private place(engine: LineChartComponent | undefined): readonly Mark[] {
    if (!engine || this.width() === 0) return [];
    const [across, down] = [
      engine.xScale as (date: Date) => number,
      engine.yScale as (share: number) => number,
    ];
    const [start, head] = [engine.dims.xOffset ?? 0, engine.margin[0] ?? 0];
    const alone = this.results().flatMap(({ series }) => (series.length === 1 ? series : []));
    return [
      ...this.markers().map(({ letter, asAt }) => ({
        letter,
        left: Math.round(start + across(new Date(`${asAt}T00:00:00Z`))),
        top: 0,
      })),
      ...alone.map(({ name, value }) => ({
        letter: null,
        left: Math.round(start + across(name)),
        top: Math.round(head + down(value)),
      })),
    ];
  }

  protected colour(): string {
    return '#12436d';
  }

  protected dateText(date: Date): string {
    return date.toLocaleDateString('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });
  }
}

function isSame(a: readonly Mark[], b: readonly Mark[]): boolean {
  const text = (marks: readonly Mark[]) =>
    marks.map(({ letter, left, top }) => `${letter} ${left} ${top}`).join();
  return text(a) === text(b);
}
