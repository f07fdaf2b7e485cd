import { ChangeDetectionStrategy, Component, computed, inject, resource, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, RouterLink } from '@angular/router';
import {
  type CommitmentEvidenceTold,
  type CommitmentRegister,
  type Problem,
  type ToldRating,
} from '@muster/contracts';
import { formatDate, formatPercent } from '@muster/narrative';
import { SessionStore } from '../access/session-store';
import { ForceStore } from '../api/force-store';
import { Api } from '../api/generated/api';
import { commitmentsRegister, commitmentsSaveEvidence } from '../api/generated/functions';
import { problemOf } from '../api/problem-of';
import { keptAddress } from '../permalinks/kept-address';
import { LinkPart } from '../permalinks/link-part';
import { DataTable } from '../ui/data-table';
import { Details } from '../ui/details';
import { NotificationBanner } from '../ui/notification-banner';
import { PageHeading } from '../ui/page-heading';
import { ProblemPanel } from '../ui/problem-panel';
import { StatusLine } from '../ui/status-line';
import { SummaryList, type SummaryRow } from '../ui/summary-list';
import { type TableColumn } from '../ui/table-column';
import { Tag } from '../ui/tag';
import { Waiting } from '../ui/waiting';
import { CommitmentForm } from './commitment-form';
import { KIND_WORDS, RATING_TONES, ratingTag } from './commitment-words';
import { EvidenceForm } from './evidence-form';
import { linkOf } from './link-of';
import { RatingForm } from './rating-form';
import { readCommitmentAddress } from './read-commitment-address';

/** Years of the implied effect that are told. */
const YEARS_TOLD: readonly number[] = [0, 1, 2, 5, 10, 15, 20];

/** One line of the register: its rating and the history of it, what to look at, measures, evidence, and the forms of those
 *  who keep it. */
@Component({
  selector: 'ms-commitment-entry-page',
  imports: [
    CommitmentForm,
    DataTable,
    Details,
    EvidenceForm,
    LinkPart,
    NotificationBanner,
    PageHeading,
    ProblemPanel,
    RatingForm,
    RouterLink,
    StatusLine,
    SummaryList,
    Tag,
    Waiting,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './entry-page.html',
})
export class CommitmentEntryPage {
  readonly #api = inject(Api);
  readonly #route = inject(ActivatedRoute);
  readonly #sessions = inject(SessionStore);
  protected readonly forces = inject(ForceStore);
  protected readonly code = computed(() => this.forces.current()?.code);
  protected readonly writer = computed(
    () => this.#sessions.has('analyst') || this.#sessions.has('plan-lead'),
  );
  protected readonly message = signal('');
  protected readonly problem = signal<Problem | null>(null);
  protected readonly date = formatDate;
  protected readonly tagOf = ratingTag;
  protected readonly linkOf = linkOf;

  readonly #query = toSignal(this.#route.queryParamMap, { initialValue: this.#route.snapshot.queryParamMap });
  protected readonly ref = computed(() => this.#query().get('ref') ?? '');
  protected readonly meeting = computed(() => readCommitmentAddress(this.#query()).meeting);
  protected readonly register = resource({
    params: () => {
      const [force, meeting] = [this.code(), this.meeting()];
      return force === undefined ? undefined : { force, ...(meeting === '' ? {} : { meeting }) };
    },
    loader: ({ params }): Promise<CommitmentRegister> => this.#api.invoke(commitmentsRegister, params),
  });
  protected readonly entry = computed(() =>
    this.register.hasValue()
      ? this.register.value().entries.find(({ ref }) => ref === this.ref())
      : undefined,
  );
  protected readonly kept = computed(() =>
    keptAddress({ force: this.code() ?? '', meeting: this.meeting(), ref: this.ref() }),
  );
  protected readonly caption = computed(() => {
    const entry = this.entry();
    return entry ? `${KIND_WORDS[entry.kind]} ${entry.ref}` : '';
  });
  protected readonly facts = computed((): readonly SummaryRow[] => {
    const entry = this.entry();
    if (!entry) return [];
    return [
      { key: 'Forum or lead', value: entry.forum ?? 'Not said' },
      { key: 'Post that answers for it', value: entry.owner ?? 'Not said' },
      { key: 'Next step', value: entry.nextStep ?? 'Not said' },
      { key: 'Due by', value: entry.due === null ? 'Not said' : formatDate(entry.due) },
    ];
  });
  protected readonly assumed = computed((): readonly SummaryRow[] => {
    const target = this.entry()?.target;
    if (!target) return [];
    const { intakeShare, of, assumed } = target;
    const share = { key: 'Share of those who join', value: `${formatPercent(intakeShare)}: ${of}` };
    if (!assumed) return [share];
    return [
      share,
      { key: 'Share among everybody today', value: formatPercent(assumed.stockShare) },
      { key: 'Leaves in a year, of the group', value: formatPercent(assumed.leavingOfGroup) },
      { key: 'Leaves in a year, of all others', value: formatPercent(assumed.leavingOfOthers) },
      { key: 'Where these come from', value: assumed.source },
    ];
  });
  protected readonly implied = computed(() =>
    (this.entry()?.implied?.byYear ?? []).filter(({ years }) => YEARS_TOLD.includes(years)),
  );
  protected readonly history: readonly TableColumn<ToldRating>[] = [
    { key: 'period', label: 'Period', value: ({ period }) => period?.label ?? 'No period', header: true },
    { key: 'rating', label: 'Rating', value: ({ word }) => word, tone: ({ rating }) => RATING_TONES[rating] },
    {
      key: 'days',
      label: 'First and last day',
      value: ({ period }) => period?.to ?? null,
      text: ({ period }) => (period ? `${formatDate(period.from)} to ${formatDate(period.to)}` : 'Not known'),
    },
    { key: 'on', label: 'Written down', value: ({ recordedOn }) => recordedOn, text: recordedText },
  ];
  protected readonly years: readonly TableColumn<{ readonly years: number; readonly share: number }>[] = [
    { key: 'years', label: 'Years from now', value: ({ years }) => years, header: true },
    {
      key: 'share',
      label: 'Share among everybody',
      value: ({ share }) => share,
      text: ({ share }) => formatPercent(share),
      numeric: true,
    },
  ];

  protected changed(message: string): void {
    this.problem.set(null);
    this.message.set(message);
    this.register.reload();
  }

  /** Takes a piece of evidence from this line alone. */
  protected async detach({ id, version, text, link, section, refs }: CommitmentEvidenceTold): Promise<void> {
    this.problem.set(null);
    try {
      const left = refs.filter((ref) => ref !== this.ref());
      const body = { force: this.code() ?? '', id, version, text, link, section, refs: left };
      await this.#api.invoke(commitmentsSaveEvidence, { body });
      this.changed('The evidence does not answer this reference any more.');
    } catch (fault) {
      this.problem.set(problemOf(fault));
    }
  }
}

function recordedText({ recordedOn, recordedBy }: ToldRating): string {
  return recordedBy === null ? formatDate(recordedOn) : `${formatDate(recordedOn)} by ${recordedBy}`;
}
