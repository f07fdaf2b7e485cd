import { booleanAttribute, ChangeDetectionStrategy, Component, input } from '@angular/core';

/** The one H1 of a page. It can take the focus, so that a move to the page is announced. */
@Component({
  selector: 'ms-page-heading',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (caption() || captionComes()) {
      <span class="govuk-caption-l" [class.ms-caption--comes]="captionComes()">{{ caption() }}</span>
    }
    <h1 class="govuk-heading-l" tabindex="-1">{{ text() }}</h1>
  `,
})
export class PageHeading {
  readonly text = input.required<string>();
  readonly caption = input('');
  /** An answer completes the caption: its room is kept free from the beginning, so that nothing moves when it comes. */
  readonly captionComes = input(false, { transform: booleanAttribute });
}
