import { ChangeDetectionStrategy, Component, computed, inject, resource, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import { type CommitmentRegister } from '@muster/contracts';
import { formatDate } from '@muster/narrative';
import { SessionStore } from '../access/session-store';
import { ForceStore } from '../api/force-store';
import { Api } from '../api/generated/api';
import { commitmentsRegister } from '../api/generated/functions';
import { keptAddress } from '../permalinks/kept-address';
import { LinkPart } from '../permalinks/link-part';
import { ForceChoice } from '../shell/force-choice';
import { Details } from '../ui/details';
import { NotificationBanner } from '../ui/notification-banner';
import { PageHeading } from '../ui/page-heading';
import { StatusLine } from '../ui/status-line';
import { Waiting } from '../ui/waiting';
import { CommitmentFileForm } from './commitment-file-form';
import { CommitmentForm } from './commitment-form';
import { CommitmentTable } from './commitment-table';
import { CommitmentFilterForm } from './filter-form';
import { KIND_WORDS, NO_RATING, RATING_WORDS } from './commitment-words';
import { passesFilters } from './passes-filters';
import { type CommitmentAddress, NOT_RATED, readCommitmentAddress } from './read-commitment-address';

/** The register of commitments as at a meeting: what was promised, how it is rated, how old that is. */
@Component({
  selector: 'ms-commitments-page',
  imports: [
    CommitmentFileForm,
    CommitmentFilterForm,
    CommitmentForm,
    CommitmentTable,
    Details,
    ForceChoice,
    LinkPart,
    NotificationBanner,
    PageHeading,
    StatusLine,
    Waiting,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './commitments-page.html',
})
export class CommitmentsPage {
  readonly #api = inject(Api);
  readonly #router = inject(Router);
  readonly #route = inject(ActivatedRoute);
  readonly #sessions = inject(SessionStore);
  protected readonly forces = inject(ForceStore);
  protected readonly code = computed(() => this.forces.current()?.code);
  protected readonly caption = computed(() => this.forces.current()?.name ?? '');
  protected readonly writer = computed(
    () => this.#sessions.has('analyst') || this.#sessions.has('plan-lead'),
  );
  protected readonly message = signal('');
  protected readonly date = formatDate;

  readonly #query = toSignal(this.#route.queryParamMap, { initialValue: this.#route.snapshot.queryParamMap });
  protected readonly address = computed(() => readCommitmentAddress(this.#query()));
  readonly #asked = computed(
    () => {
      const [force, { meeting }] = [this.code(), this.address()];
      return force === undefined ? undefined : { force, ...(meeting === '' ? {} : { meeting }) };
    },
    { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );
  protected readonly register = resource({
    params: () => this.#asked(),
    loader: ({ params }): Promise<CommitmentRegister> => this.#api.invoke(commitmentsRegister, params),
  });
  protected readonly entries = computed(() =>
    this.register.hasValue()
      ? this.register.value().entries.filter((entry) => passesFilters(entry, this.address().filters))
      : [],
  );
  protected readonly kept = computed(() => {
    const { meeting, filters } = this.address();
    return keptAddress({ force: this.code() ?? '', meeting, ...filters });
  });
  /** Filters in force, each to be taken away with one press. */
  protected readonly chips = computed(() => {
    const { forum, rating, kind } = this.address().filters;
    const words: Readonly<Record<string, string>> = {
      ...RATING_WORDS,
      [NOT_RATED]: NO_RATING.word,
      ...KIND_WORDS,
    };
    return [
      ...(forum === '' ? [] : [{ name: 'forum', text: forum }]),
      ...(rating === '' ? [] : [{ name: 'rating', text: words[rating] ?? rating }]),
      ...(kind === '' ? [] : [{ name: 'kind', text: words[kind] ?? kind }]),
    ];
  });
  protected readonly said = computed(() => {
    if (!this.register.hasValue()) return this.register.isLoading() ? 'Loading the register' : '';
    return `${this.entries().length} of ${this.register.value().entries.length} shown.`;
  });

  protected apply({ meeting, filters }: Omit<CommitmentAddress, 'notices'>): void {
    this.#go({
      meeting,
      forum: filters.forum || null,
      rating: filters.rating || null,
      kind: filters.kind || null,
    });
  }

  protected remove(name: string): void {
    this.#go({ [name]: null });
  }

  protected changed(message: string): void {
    this.message.set(message);
    this.register.reload();
  }

  #go(queryParams: Readonly<Record<string, string | null>>): void {
    void this.#router.navigate([], { relativeTo: this.#route, queryParams, queryParamsHandling: 'merge' });
  }
}
