import { NgTemplateOutlet } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  inject,
  input,
  signal,
  viewChildren,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { type ChartSpec } from '@muster/narrative';
import { TakeAway } from '../ui/take-away';
import { type Taken } from '../ui/taken';
import { ChartKey } from './chart-key';
import { type ChartLink } from './chart-link';
import { DotIntervalChart } from './dot-interval-chart';
import { FanChart } from './fan-chart';
import { FlowChart } from './flow-chart';
import { FIGURE_DOWNLOAD } from './figure-download';
import { FIGURE_NOTES } from './figure-notes';
import { LimitsChart } from './limits-chart';
import { MarkReader } from './mark-reader';
import { RatioChart } from './ratio-chart';
import { readableMarks } from './readable-marks';
import { StepsChart } from './steps-chart';
import { SurvivalChart } from './survival-chart';
import { TableOfChart } from './table-of-chart';
import { TrendChart } from './trend-chart';
import { WaterfallChart } from './waterfall-chart';

/** A figure: headline, sentences, key, picture, table, notes and, where it may be taken away, download of one
 *  `ChartSpec`. The picture is inert; every value in it can be read from the sentences and the table. */
@Component({
  selector: 'ms-chart',
  imports: [
    ChartKey,
    DotIntervalChart,
    FanChart,
    FlowChart,
    LimitsChart,
    MarkReader,
    NgTemplateOutlet,
    RatioChart,
    RouterLink,
    StepsChart,
    SurvivalChart,
    TableOfChart,
    TakeAway,
    TrendChart,
    WaterfallChart,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(window:beforeprint)': 'prepareForPrint()', '(window:afterprint)': 'restoreAfterPrint()' },
  templateUrl: './chart.html',
  styleUrl: './chart.scss',
})
export class Chart {
  readonly spec = input.required<ChartSpec>();
  /** `shown`: the table always stands below the picture. `folded`: it opens on demand, and on paper; without a picture it
   *  is shown all the same. `closed`: it opens on demand whether there is a picture or not. */
  readonly table = input<'shown' | 'folded' | 'closed'>('shown');
  /** False: headline, sentences and picture alone, while the rest waits for its turn (`oneByOne`). */
  readonly whole = input(true);
  readonly links = input<readonly ChartLink[]>([]);
  readonly fragment = input<string | null>(null);
  /** One sentence for those who take the figure away: where its numbers come from. */
  readonly source = input('Source: the page of Muster on which this figure stands.');

  protected readonly pointed = signal<string | null>(null);
  protected readonly printing = signal(false);
  protected readonly marks = computed(() => readableMarks(this.spec()));
  protected readonly folded = computed(
    () => this.table() === 'closed' || (this.table() === 'folded' && this.spec().kind !== 'table'),
  );

  protected readonly taken = computed<Taken>(() => {
    const { title, csv, table, subtitle, notes, sentences } = this.spec();
    return { title, csv, figures: [{ table, subtitle, notes }], source: this.source(), about: sentences };
  });

  protected readonly takenAway = inject(FIGURE_DOWNLOAD);
  protected readonly notesFolded = inject(FIGURE_NOTES) === 'folded';
  private readonly folds = viewChildren<ElementRef<HTMLDetailsElement>>('fold');
  #closedBefore: readonly HTMLDetailsElement[] = [];

  /** The browser takes its picture right after this event, so folds are opened by hand and not through a signal. */
  protected prepareForPrint(): void {
    this.printing.set(true);
    this.#closedBefore = this.folds()
      .map(({ nativeElement }) => nativeElement)
      .filter(({ open }) => !open);
    for (const fold of this.#closedBefore) fold.open = true;
  }

  protected restoreAfterPrint(): void {
    for (const fold of this.#closedBefore) fold.open = false;
  }
}
