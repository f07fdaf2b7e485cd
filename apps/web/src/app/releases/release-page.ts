import { ChangeDetectionStrategy, Component, computed, effect, inject, input, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type Release, type ReleaseDetail } from '@muster/contracts';
import { formatDate } from '@muster/narrative';
import { SessionStore } from '../access/session-store';
import { Api } from '../api/generated/api';
import {
  releasesApprove,
  releasesArchive,
  releasesDiscard,
  releasesGet,
  releasesPublish,
} from '../api/generated/functions';
import { ForceStore } from '../api/force-store';
import { DecisionDesk } from '../data/decision-desk';
import { PageTitle } from '../shell/page-title';
import { dateAndTime } from '../ui/date-and-time';
import { DecisionForm } from '../ui/decision-form';
import { ErrorSummary } from '../ui/error-summary';
import { NotificationBanner } from '../ui/notification-banner';
import { PageHeading } from '../ui/page-heading';
import { SummaryList, type SummaryRow } from '../ui/summary-list';
import { Tag } from '../ui/tag';
import { Waiting } from '../ui/waiting';
import { DECISION_WORDS } from './decision-words';
import { type DecisionKind, releaseDecisions } from './release-decisions';
import { ReleaseProgress } from './release-progress';
import { RELEASE_STATES } from './release-states';
import { ReportPart } from './report-part';

const REQUESTS = {
  approve: releasesApprove,
  publish: releasesPublish,
  archive: releasesArchive,
  discard: releasesDiscard,
} as const;

/** One release from build to archive: where it stands, what the audit found, and what this person may decide. */
@Component({
  selector: 'ms-release-page',
  imports: [
    PageHeading,
    SummaryList,
    Tag,
    ErrorSummary,
    NotificationBanner,
    Waiting,
    DecisionForm,
    ReleaseProgress,
    ReportPart,
    RouterLink,
  ],
  providers: [DecisionDesk],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <a routerLink="/releases" class="govuk-back-link">Releases</a>
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <ms-error-summary [errors]="desk.errors()" [reference]="desk.reference()" />
        @if (desk.message()) {
          <ms-notification-banner tone="success">
            <p class="govuk-notification-banner__heading">{{ desk.message() }}</p>
          </ms-notification-banner>
        }
        <ms-page-heading [caption]="forceName()" [text]="heading()" />
        @if (detail.hasValue()) {
          @let known = detail.value();
          @let state = states[known.release.state];
          <p class="govuk-body">
            <ms-tag [text]="state.word" [tone]="state.tone" />
            {{ state.meaning }}
          </p>
          @if (known.release.inForce) {
            <p class="govuk-body">Readers are sent to this release.</p>
          }
          @if (known.release.message; as message) {
            <div class="govuk-inset-text">{{ message }}</div>
          }
          @if (onTheMove()) {
            <ms-release-progress
              [id]="known.release.id"
              [progress]="known.release.progress"
              (changed)="detail.set($event)"
            />
          }
          @if (known.report; as report) {
            <ms-report-part [report]="report" />
          }
          <ms-decision-form
            [offered]="offered()"
            [texts]="texts"
            [busy]="desk.busy()"
            (decided)="decide($event)"
          />
          <h2 class="govuk-heading-m">About this release</h2>
          <ms-summary-list [rows]="facts()" />
        } @else {
          <ms-waiting [of]="detail" what="the release" />
        }
      </div>
    </div>
  `,
})
export class ReleasePage {
  readonly id = input.required<string>();

  readonly #api = inject(Api);
  readonly #session = inject(SessionStore).session;
  protected readonly desk = inject(DecisionDesk);
  protected readonly detail = resource({
    params: () => this.id(),
    loader: ({ params }): Promise<ReleaseDetail> => this.#api.invoke(releasesGet, { id: params }),
  });

  protected readonly states = RELEASE_STATES;
  protected readonly texts = DECISION_WORDS;
  readonly #release = computed(() => (this.detail.hasValue() ? this.detail.value().release : null));
  protected readonly forceName = computed(() => this.#release()?.forceName ?? '');
  protected readonly heading = computed(() => {
    const release = this.#release();
    return release ? `Release ${release.periodLabel}` : 'Release';
  });
  readonly #state = computed(() => this.#release()?.state);
  protected readonly onTheMove = computed(() => ['building', 'auditing'].includes(this.#state() ?? ''));
  readonly #builder = computed(() => this.#release()?.builtBy ?? '');
  /** Does not change while a build goes on, so that a question that waits for a yes stays. */
  protected readonly offered = computed(() => {
    const [state, person] = [this.#state(), this.#session()];
    return state && person ? releaseDecisions({ state, builtBy: this.#builder() }, person) : [];
  });
  protected readonly facts = computed(() => {
    const release = this.#release();
    return release ? factsOf(release) : [];
  });

  constructor() {
    const [title, forces] = [inject(PageTitle), inject(ForceStore)];
    effect(() => title.name(this.heading()));
    effect(() => {
      const release = this.#release();
      if (release) forces.choose(release.force);
    });
  }

  protected async decide(kind: DecisionKind): Promise<void> {
    const shown = {
      set: (release: Release) => this.detail.update((known) => known && { ...known, release }),
    };
    const act = (): Promise<Release> => this.#api.invoke(REQUESTS[kind], { id: this.id() });
    if (await this.desk.decide(shown, act, DECISION_WORDS[kind].done)) return;
    this.detail.reload();
  }
}

function factsOf(release: Release): readonly SummaryRow[] {
  return [
    { key: 'Counts people on', value: release.asAt === null ? '' : formatDate(release.asAt) },
    { key: 'Built', value: step(release.builtBy, release.startedAt) },
    { key: 'Approved', value: step(release.approvedBy, release.approvedAt) },
    { key: 'Published', value: step(release.publishedBy, release.publishedAt) },
    { key: 'Policy', value: release.policy },
    { key: 'Id', value: release.id },
  ].filter(({ value }) => value !== '');
}

function step(by: string | null, at: string | null): string {
  return by === null || at === null ? '' : `${dateAndTime(at)} by ${by}`;
}
