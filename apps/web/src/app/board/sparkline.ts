import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

interface Point {
  /** Null: a gap. */
  readonly value: number | null;
  readonly text: string;
}

const WIDTH = 240;
const HEIGHT = 36;
const EDGE = 4;

/** The last points of a figure as a small line from zero up, beside words that say the same. A gap breaks the line and is
 *  never drawn as zero. */
@Component({
  selector: 'ms-sparkline',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <figure class="ms-sparkline">
      <figcaption class="govuk-body-s govuk-!-margin-bottom-1">{{ label() }}</figcaption>
      <svg class="ms-sparkline__line" aria-hidden="true" [attr.viewBox]="box">
        <line x1="0" [attr.x2]="width" [attr.y1]="height" [attr.y2]="height" class="ms-sparkline__zero" />
        @for (run of runs(); track $index) {
          <polyline [attr.points]="run" class="ms-sparkline__run" />
        }
        @for (dot of dots(); track $index) {
          <circle [attr.cx]="dot.x" [attr.cy]="dot.y" r="3" class="ms-sparkline__dot" />
        }
      </svg>
      <ul class="govuk-visually-hidden">
        @for (point of points(); track $index) {
          <li>{{ point.text }}</li>
        }
      </ul>
    </figure>
  `,
  styles: `
    .ms-sparkline {
      margin: 0 0 5px;
    }
    .ms-sparkline__line {
      width: 240px;
      max-width: 100%;
      height: 40px;
      overflow: visible;
    }
    .ms-sparkline__run,
    .ms-sparkline__zero {
      fill: none;
      stroke: #12436d;
      stroke-width: 2;
    }
    .ms-sparkline__zero {
      stroke: #b1b4b6;
      stroke-width: 1;
    }
    .ms-sparkline__dot {
      fill: #12436d;
    }
    @media (forced-colors: active) {
      .ms-sparkline__run,
      .ms-sparkline__zero {
        stroke: CanvasText;
      }
      .ms-sparkline__dot {
        fill: CanvasText;
      }
    }
  `,
})
export class Sparkline {
  readonly points = input.required<readonly Point[]>();
  readonly label = input.required<string>();
  protected readonly width = WIDTH;
  protected readonly height = HEIGHT;
  protected readonly box = `0 0 ${WIDTH} ${HEIGHT + EDGE}`;

  protected readonly dots = computed(() => {
    const points = this.points();
    const top = Math.max(...points.map(({ value }) => value ?? 0));
    const step = (WIDTH - 2 * EDGE) / Math.max(1, points.length - 1);
    return points.flatMap(({ value }, at) =>
      value === null
        ? []
        : [{ at, x: EDGE + at * step, y: top > 0 ? HEIGHT - (value / top) * (HEIGHT - EDGE) : HEIGHT }],
    );
  });
  /** Lines between points that follow one another without a gap. */
  protected readonly runs = computed(() => {
    const runs: string[][] = [];
    let last = -2;
    for (const { at, x, y } of this.dots()) {
      if (at !== last + 1) runs.push([]);
      runs.at(-1)?.push(`${x},${y}`);
      last = at;
    }
    return runs.map((run) => run.join(' '));
  });
}
