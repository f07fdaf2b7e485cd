import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** Fillings for bars that lead up (`more`: strokes that rise) and down (`less`: dots), told apart without colour. They are
 *  used as `url(#<name>-more)` and `url(#<name>-less)` anywhere on the page. */
@Component({
  selector: 'ms-bar-patterns',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <svg class="ms-patterns" width="0" height="0" aria-hidden="true">
      <defs>
        <pattern [id]="name() + '-more'" width="8" height="8" patternUnits="userSpaceOnUse">
          <rect class="ms-patterns__ground" width="8" height="8" />
          <path class="ms-patterns__rising" d="M-2 2 2 -2M0 8 8 0M6 10 10 6" />
        </pattern>
        <pattern [id]="name() + '-less'" width="7" height="7" patternUnits="userSpaceOnUse">
          <rect class="ms-patterns__ground" width="7" height="7" />
          <circle class="ms-patterns__dots" cx="3.5" cy="3.5" r="1.8" />
        </pattern>
      </defs>
    </svg>
  `,
  styleUrl: './bar-patterns.scss',
})
export class BarPatterns {
  /** Unique on the page. */
  readonly name = input.required<string>();
}
