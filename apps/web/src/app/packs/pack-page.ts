import { ChangeDetectionStrategy, Component, computed, effect, inject, input, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type Pack, type PackReading } from '@muster/contracts';
import { formatDate } from '@muster/narrative';
import { type PackMoveKind } from '@muster/packs';
import { SessionStore } from '../access/session-store';
import { Api } from '../api/generated/api';
import {
  packsApprove,
  packsArchive,
  packsDiscard,
  packsFreeze,
  packsGet,
  packsPublish,
} from '../api/generated/functions';
import { ForceStore } from '../api/force-store';
import { DecisionDesk } from '../data/decision-desk';
import { LinkPart } from '../permalinks/link-part';
import { AgeBanner } from '../published/age-banner';
import { PageTitle } from '../shell/page-title';
import { dateAndTime } from '../ui/date-and-time';
import { DecisionForm } from '../ui/decision-form';
import { Details } from '../ui/details';
import { ErrorSummary } from '../ui/error-summary';
import { NotificationBanner } from '../ui/notification-banner';
import { PageHeading } from '../ui/page-heading';
import { SummaryList, type SummaryRow } from '../ui/summary-list';
import { Tag } from '../ui/tag';
import { Waiting } from '../ui/waiting';
import { PackContents } from './pack-contents';
import { PackDownloads } from './pack-downloads';
import { PACK_MOVE_WORDS } from './pack-move-words';
import { packMovesOffered } from './pack-moves-offered';
import { PACK_STATES_IN_WORDS } from './pack-states';

const REQUESTS = {
  freeze: packsFreeze,
  approve: packsApprove,
  publish: packsPublish,
  archive: packsArchive,
  discard: packsDiscard,
} as const;

/** One pack: where it stands, what this person may decide, its files and everything in it. */
@Component({
  selector: 'ms-pack-page',
  imports: [
    AgeBanner,
    PageHeading,
    SummaryList,
    Tag,
    ErrorSummary,
    LinkPart,
    NotificationBanner,
    Waiting,
    DecisionForm,
    Details,
    PackContents,
    PackDownloads,
    RouterLink,
  ],
  providers: [DecisionDesk],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <a routerLink="/packs" class="govuk-back-link">Packs</a>
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <ms-error-summary [errors]="desk.errors()" [reference]="desk.reference()" />
        @if (desk.message()) {
          <ms-notification-banner tone="success">
            <p class="govuk-notification-banner__heading">{{ desk.message() }}</p>
          </ms-notification-banner>
        }
        <ms-page-heading [caption]="caption()" [text]="heading()" />
        @if (reading.hasValue()) {
          @let known = reading.value().pack;
          @let state = states[known.state];
          <p class="govuk-body">
            <ms-tag [text]="state.word" [tone]="state.tone" />
            {{ state.meaning }}
          </p>
          @if (known.state === 'archived') {
            <ms-notification-banner>
              @if (known.replacedBy; as later) {
                <p class="govuk-notification-banner__heading">
                  A later pack took the place of this one.
                  <a [routerLink]="['/packs', later]" class="govuk-notification-banner__link"
                    >Open the later pack</a
                  >
                </p>
              } @else {
                <p class="govuk-notification-banner__heading">
                  This pack was withdrawn. It is kept for the record: decide nothing by it.
                </p>
              }
            </ms-notification-banner>
          }
          <ms-age-banner [asAt]="reading.value().document.release.asAt" />
          @if (!known.releasePublished) {
            <div class="govuk-inset-text">
              Its release was archived, so its readers no longer get this pack.
            </div>
          }
          <ms-decision-form
            [offered]="offered()"
            [texts]="texts"
            [busy]="desk.busy()"
            (decided)="decide($event)"
          />
          @if (known.state !== 'discarded') {
            <ms-pack-downloads [id]="known.id" />
          }
          <h2 class="govuk-heading-m">About this pack</h2>
          <ms-summary-list [rows]="facts()" />
          <ms-details summary="What it was made of: release, definitions and content hash">
            <ms-summary-list [rows]="ground()" />
          </ms-details>
          <ms-link-part page="pack" [address]="{ force: [known.force], pack: [known.id] }" />
        } @else {
          <ms-waiting [of]="reading" what="the pack" />
        }
      </div>
    </div>
    @if (reading.hasValue() && reading.value().pack.state !== 'discarded') {
      <ms-pack-contents [document]="reading.value().document" />
    }
  `,
})
export class PackPage {
  readonly id = input.required<string>();

  readonly #api = inject(Api);
  readonly #session = inject(SessionStore).session;
  protected readonly desk = inject(DecisionDesk);
  protected readonly reading = resource({
    params: () => this.id(),
    loader: ({ params }): Promise<PackReading> => this.#api.invoke(packsGet, { id: params }),
  });

  protected readonly states = PACK_STATES_IN_WORDS;
  protected readonly texts = PACK_MOVE_WORDS;
  readonly #pack = computed(() => (this.reading.hasValue() ? this.reading.value().pack : null));
  protected readonly caption = computed(() => this.#pack()?.audienceName ?? '');
  protected readonly heading = computed(() => {
    const pack = this.#pack();
    return pack ? `Pack ${pack.periodLabel}` : 'Pack';
  });
  protected readonly offered = computed(() => {
    const [pack, person] = [this.#pack(), this.#session()];
    return pack && person ? packMovesOffered(pack, person) : [];
  });
  protected readonly facts = computed(() => (this.reading.hasValue() ? factsOf(this.reading.value()) : []));
  protected readonly ground = computed(() => (this.reading.hasValue() ? groundOf(this.reading.value()) : []));

  constructor() {
    const [title, forces] = [inject(PageTitle), inject(ForceStore)];
    effect(() => title.name(this.heading()));
    effect(() => {
      const pack = this.#pack();
      if (pack) forces.choose(pack.force);
    });
  }

  protected async decide(kind: PackMoveKind): Promise<void> {
    const shown = { set: (pack: Pack) => this.reading.update((known) => known && { ...known, pack }) };
    const act = (): Promise<Pack> => this.#api.invoke(REQUESTS[kind], { id: this.id() });
    if (await this.desk.decide(shown, act, PACK_MOVE_WORDS[kind].done)) return;
    this.reading.reload();
  }
}

function step(at: string | null, by: string | null): string {
  if (at === null) return '';
  return by === null ? dateAndTime(at) : `${dateAndTime(at)} by ${by}`;
}

function factsOf({ pack, document }: PackReading): readonly SummaryRow[] {
  const { release } = document;
  return [
    { key: 'Data as at', value: formatDate(release.asAt) },
    { key: 'Release', value: release.periodLabel },
    { key: 'Meeting', value: pack.meeting === null ? '' : formatDate(pack.meeting) },
    { key: 'Built', value: step(pack.builtAt, pack.builtBy) },
    { key: 'Frozen', value: pack.frozenAt === null ? '' : dateAndTime(pack.frozenAt) },
    { key: 'Approved', value: step(pack.approvedAt, pack.approvedBy) },
    { key: 'Published', value: pack.publishedAt === null ? '' : dateAndTime(pack.publishedAt) },
  ].filter(({ value }) => value !== '');
}

/** What proves which pack it is: long, and read by few. */
function groundOf({ pack, document: { release, definitions } }: PackReading): readonly SummaryRow[] {
  return [
    { key: 'Release id', value: release.id },
    { key: 'Definitions', value: definitions.map(({ id, version }) => `${id} ${version}`).join('; ') },
    { key: 'Content hash', value: pack.hash },
  ];
}
