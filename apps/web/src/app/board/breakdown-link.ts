import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type BoardLink } from '@muster/contracts';
import { partName } from '../published/part-name';
import { sectionHeading } from '../published/section-heading';

/** A step into the drill path: the breakdown of a figure, at its heading. Pages of analysts ask other questions at the same
 *  address, so an analyst is led to the page and the force. */
@Component({
  selector: 'ms-breakdown-link',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<a class="govuk-link" [routerLink]="link().path" [queryParams]="query()" [fragment]="fragment()"
    >{{ text() }}
    @if (of()) {
      <span class="govuk-visually-hidden">: {{ of() }}</span>
    }
  </a>`,
})
export class BreakdownLink {
  readonly link = input.required<BoardLink>();
  readonly text = input.required<string>();
  /** What it leads to, for those who hear links alone. */
  readonly of = input('');
  /** Address without the question. */
  readonly plain = input(false);

  protected readonly query = computed(() => {
    const { force, ...question } = this.link().query;
    return { ...(force === undefined ? {} : { force }), ...(this.plain() ? {} : question) };
  });
  protected readonly fragment = computed(() => {
    const { section, path } = this.link();
    const page = PAGES.find((each) => `/${each}` === path);
    if (section === null || page === undefined || this.plain()) return undefined;
    return partName(sectionHeading(page, { id: section }));
  });
}

const PAGES = ['representation', 'retention', 'progression'] as const;
