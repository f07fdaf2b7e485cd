import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** What stands in place of a plot 36 pixels high, or over it, where nothing is shown: a hatched stub at the start of the
 *  axis with its symbol, which no reader takes for a zero. Every stub has the same size: it tells nothing more. */
@Component({
  selector: 'ms-absent-stub',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <svg class="ms-stub" height="36" width="100%">
      <rect class="ms-row__stub" x="0" y="11" width="28" height="14" />
      <path class="ms-row__stub ms-row__hatch" d="M0 25 14 11M7 25 21 11M14 25 28 11" />
      <text class="ms-row__symbol" x="36" y="23">{{ symbol() }}</text>
    </svg>
  `,
  styleUrl: './absent-stub.scss',
})
export class AbsentStub {
  readonly symbol = input.required<string>();
}
