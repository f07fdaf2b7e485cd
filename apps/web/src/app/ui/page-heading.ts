import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** The one H1 of a page. It can take the focus, so that a move to the page is announced. */
@Component({
  selector: 'ms-page-heading',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (caption()) {
      <span class="govuk-caption-l">{{ caption() }}</span>
    }
    <h1 class="govuk-heading-l" tabindex="-1">{{ text() }}</h1>
  `,
})
export class PageHeading {
  readonly text = input.required<string>();
  readonly caption = input('');
}
