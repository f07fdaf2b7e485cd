import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  resource,
  signal,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { type SnapshotDetail } from '@muster/contracts';
import { formatDate, formatNumber } from '@muster/narrative';
import { Api } from '../api/generated/api';
import { snapshotsConfirm, snapshotsDiscard, snapshotsGet, snapshotsUndo } from '../api/generated/functions';
import { ForceStore } from '../api/force-store';
import { PageTitle } from '../shell/page-title';
import { dateAndTime } from '../ui/date-and-time';
import { CheckboxesField } from '../ui/checkboxes-field';
import { ErrorSummary } from '../ui/error-summary';
import { NotificationBanner } from '../ui/notification-banner';
import { PageHeading } from '../ui/page-heading';
import { SummaryList, type SummaryRow } from '../ui/summary-list';
import { Tag } from '../ui/tag';
import { Waiting } from '../ui/waiting';
import { bridgeChoices } from './bridge-choices';
import { ChangeTable } from './change-table';
import { DecisionDesk } from './decision-desk';
import { ForgottenNames } from './forgotten-names';
import { ImportDraft } from './import-draft';
import { IssueList } from './issue-list';
import { notHeldNames } from './not-held-names';
import { ProgressLine } from './progress-line';
import { RestatementTable } from './restatement-table';
import { RestatesPanel } from './restates-panel';
import { SNAPSHOT_STATES } from './snapshot-states';
import { TakeBackForm } from './take-back-form';
import { workedOutAgain } from './worked-out-again';

/** One import from check to receipt: where it stands, its problems, what it changes, and what the steward decides. */
@Component({
  selector: 'ms-snapshot-page',
  imports: [
    PageHeading,
    SummaryList,
    Tag,
    TakeBackForm,
    ErrorSummary,
    NotificationBanner,
    CheckboxesField,
    Waiting,
    ChangeTable,
    ForgottenNames,
    IssueList,
    ProgressLine,
    RestatementTable,
    RestatesPanel,
    RouterLink,
  ],
  providers: [DecisionDesk],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './snapshot-page.html',
})
export class SnapshotPage {
  readonly id = input.required<string>();

  readonly #api = inject(Api);
  readonly #forces = inject(ForceStore);
  protected readonly draft = inject(ImportDraft);
  protected readonly desk = inject(DecisionDesk);
  protected readonly snapshot = resource({
    params: () => this.id(),
    loader: ({ params }): Promise<SnapshotDetail> => this.#api.invoke(snapshotsGet, { id: params }),
  });

  /** Places in `bridges` of the changes of code that the steward takes for new names. */
  protected readonly renamed = signal<readonly string[]>([]);

  protected readonly states = SNAPSHOT_STATES;
  protected readonly workedOutAgain = workedOutAgain;
  protected readonly forceName = computed(() => {
    const code = this.snapshot.hasValue() ? this.snapshot.value().force : '';
    return this.#forces.forces().find((force) => force.code === code)?.name ?? code;
  });
  protected readonly heading = computed(() =>
    this.snapshot.hasValue() ? `Snapshot of ${formatDate(this.snapshot.value().asAt)}` : 'Snapshot',
  );
  protected readonly reasonMissing = computed(
    () =>
      this.snapshot.hasValue() && this.snapshot.value().issues.some(({ code }) => code === 'reason-needed'),
  );
  protected readonly bridges = computed(() =>
    this.snapshot.hasValue() ? (this.snapshot.value().change?.bridges ?? []) : [],
  );
  protected readonly choices = computed(() => bridgeChoices(this.bridges()));
  protected readonly facts = computed(() => (this.snapshot.hasValue() ? factsOf(this.snapshot.value()) : []));

  constructor() {
    const title = inject(PageTitle);
    effect(() => title.name(this.heading()));
    effect(() => {
      if (this.snapshot.hasValue()) this.#forces.choose(this.snapshot.value().force);
    });
  }

  protected ended(): void {
    this.snapshot.reload();
    this.#forces.list.reload();
  }

  protected confirm(): Promise<void> {
    const chosen = this.bridges().filter((_, place) => this.renamed().includes(String(place)));
    const bridges = chosen.map(({ dimension, from, to }) => ({ dimension, from, to }));
    return this.#decide(() => this.#api.invoke(snapshotsConfirm, { id: this.id(), body: { bridges } }), '');
  }

  protected discard(): Promise<void> {
    return this.#decide(
      () => this.#api.invoke(snapshotsDiscard, { id: this.id() }),
      'The snapshot was discarded. Nothing has changed.',
    );
  }

  protected async undo(): Promise<void> {
    const undone = await this.desk.takeBack(
      this.snapshot,
      (reason) => this.#api.invoke(snapshotsUndo, { id: this.id(), body: { reason } }),
      'The snapshot was taken back. Figures are what the other snapshots make of them.',
    );
    if (undone) this.#moved();
  }

  async #decide(act: () => Promise<SnapshotDetail>, done: string): Promise<void> {
    if (await this.desk.decide(this.snapshot, act, done)) this.#moved();
  }

  #moved(): void {
    this.draft.clear();
    this.#forces.list.reload();
  }
}

function factsOf(snapshot: SnapshotDetail): readonly SummaryRow[] {
  return [
    { key: 'Rows in the file', value: snapshot.rows === null ? '' : formatNumber(snapshot.rows) },
    { key: 'Headcount', value: snapshot.headcount === null ? '' : formatNumber(snapshot.headcount) },
    { key: 'Not held', value: notHeldNames(snapshot.notHeld) },
    { key: 'Read with the mapping', value: snapshot.mapping },
    { key: 'Received', value: `${dateAndTime(snapshot.createdAt)} from ${snapshot.createdBy}` },
    { key: 'Loaded', value: snapshot.publishedAt ? dateAndTime(snapshot.publishedAt) : '' },
    { key: 'Revision', value: snapshot.revision === null ? '' : formatNumber(snapshot.revision) },
    { key: 'Why figures change', value: snapshot.reason ?? '' },
    ...otherRevision('Took the place of', snapshot.supersedes),
    ...otherRevision('Replaced by', snapshot.supersededBy),
    { key: 'Reason for taking it back', value: snapshot.undoReason ?? '' },
    { key: 'Fingerprint of the file (SHA-256)', value: snapshot.fileSha256 ?? '' },
  ].filter(({ value }) => value !== '');
}

function otherRevision(key: string, id: string | null): readonly SummaryRow[] {
  return id === null ? [] : [{ key, value: 'Another snapshot of this date', link: `/data/${id}` }];
}
