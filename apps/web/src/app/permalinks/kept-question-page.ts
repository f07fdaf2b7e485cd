import { ChangeDetectionStrategy, Component, computed, effect, inject, resource } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { type Permalink } from '@muster/contracts';
import { formatDate } from '@muster/narrative';
import { Api } from '../api/generated/api';
import { permalinksFind } from '../api/generated/functions';
import { PageHeading } from '../ui/page-heading';
import { SummaryList } from '../ui/summary-list';
import { Waiting } from '../ui/waiting';
import { pathOfKept } from './path-of-kept';
import { sinceWords } from './since-words';

/** Where a short address leads: on to the page when its figures are still the latest; otherwise here, where it is said
 *  what has become of them. */
@Component({
  selector: 'ms-kept-question-page',
  imports: [PageHeading, RouterLink, SummaryList, Waiting],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ms-page-heading text="A kept question" />
    @if (changed(); as kept) {
      <p class="govuk-body">{{ words(kept) }}</p>
      <ms-summary-list [rows]="rows()" />
      <p class="govuk-body">
        <a class="govuk-link" [routerLink]="target(kept).path" [queryParams]="target(kept).query">
          {{ kept.since === 'newer' ? 'Open the figures of then' : 'Open the figures' }}
        </a>
      </p>
      @if (kept.since === 'newer') {
        <p class="govuk-body">
          <a class="govuk-link" [routerLink]="target(kept).path" [queryParams]="newest()">
            Open the newest figures
          </a>
        </p>
      }
    } @else {
      <ms-waiting [of]="kept" what="the question" />
    }
  `,
})
export class KeptQuestionPage {
  readonly #api = inject(Api);
  readonly #router = inject(Router);
  readonly #parameters = toSignal(inject(ActivatedRoute).paramMap);

  protected readonly kept = resource({
    params: () => this.#parameters()?.get('id') ?? undefined,
    loader: ({ params: id }): Promise<Permalink> => this.#api.invoke(permalinksFind, { id }),
  });
  protected readonly changed = computed(() => {
    const kept = this.kept.hasValue() ? this.kept.value() : null;
    return kept && kept.since !== 'same' ? kept : null;
  });
  protected readonly newest = computed(() => {
    const kept = this.changed();
    return kept ? pathOfKept({ ...kept, since: 'gone' }).query : {};
  });
  protected readonly rows = computed(() => {
    const kept = this.changed();
    if (!kept) return [];
    return [
      { key: 'Kept on', value: formatDate(kept.madeAt.slice(0, 10)) },
      { key: 'Figures', value: figuresOf(kept) },
      { key: 'Version of Muster', value: kept.codeVersion },
    ];
  });
  protected readonly words = sinceWords;
  protected readonly target = pathOfKept;

  constructor() {
    effect(() => {
      const kept = this.kept.hasValue() ? this.kept.value() : null;
      if (kept?.since !== 'same') return;
      const { path, query } = pathOfKept(kept);
      void this.#router.navigate([path], { queryParams: query, replaceUrl: true });
    });
  }
}

function figuresOf({ page, release, address }: Permalink): string {
  if (release) return `Release ${release.label}`;
  const [meeting] = address['meeting'] ?? [];
  return page === 'commitments' || page === 'commitments-entry'
    ? `Register as at ${formatDate(meeting ?? '')}`
    : 'Counts for analysts';
}
