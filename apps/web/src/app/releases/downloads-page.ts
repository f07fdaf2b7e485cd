import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DOCUMENT,
  inject,
  resource,
  signal,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { type Problem, type Release } from '@muster/contracts';
import { formatDate, toCsv } from '@muster/narrative';
import { ForceStore } from '../api/force-store';
import { Api } from '../api/generated/api';
import { releasesFile, releasesList } from '../api/generated/functions';
import { problemOf } from '../api/problem-of';
import { saveFile } from '../ui/save-file';
import { ForceChoice } from '../shell/force-choice';
import { PageHeading } from '../ui/page-heading';
import { ProblemPanel } from '../ui/problem-panel';
import { StatusLine } from '../ui/status-line';
import { Waiting } from '../ui/waiting';
import { FoiPart } from './foi-part';
import { releasedFileRows } from './released-file-rows';

const READERS = [
  {
    role: 'plan-lead',
    name: 'Plan leads',
    whose: 'plan leads',
    does: 'Every table of the release, up to three characteristics together.',
  },
  { role: 'board', name: 'The board', whose: 'the board', does: 'Tables of up to two characteristics.' },
  {
    role: 'network',
    name: 'Staff networks',
    whose: 'staff networks',
    does: 'The tables of the board, without counts below 15. The safest to hand on.',
  },
] as const;

type Reader = (typeof READERS)[number]['role'];

/** What may leave the team: the release in force as each reader may read it, and the tables for freedom of information
 *  requests. */
@Component({
  selector: 'ms-downloads-page',
  imports: [PageHeading, ForceChoice, ProblemPanel, StatusLine, Waiting, FoiPart, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <a routerLink="/releases" class="govuk-back-link">Releases</a>
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <ms-page-heading text="What may leave the team" />
        <p class="govuk-body">
          True counts stay in the team. An exact table beside a release would undo its rounding, and could
          give a colleague away.
        </p>
        <p class="govuk-body">
          Everything on this page comes from the release in force, so two people who ask get the same answer.
        </p>
      </div>
    </div>
    @if (forces.list.hasValue()) {
      <ms-force-choice />
      @if (releases.hasValue()) {
        @if (inForce(); as release) {
          <div class="govuk-grid-row">
            <div class="govuk-grid-column-two-thirds">
              <h2 class="govuk-heading-m">The release in force</h2>
              <p class="govuk-body">
                {{ release.periodLabel }} of {{ release.forceName }}, counted on {{ date(release.asAt) }}.
              </p>
              @if (problem(); as known) {
                <ms-problem [problem]="known" [retryable]="false" />
              }
              @for (reader of readers; track reader.role) {
                <h3 class="govuk-heading-s govuk-!-margin-bottom-1">{{ reader.name }}</h3>
                <p class="govuk-body">{{ reader.does }}</p>
                <div class="govuk-button-group">
                  <button
                    type="button"
                    class="govuk-button govuk-button--secondary"
                    [attr.aria-disabled]="busy() ? true : null"
                    (click)="save(release, reader.role, 'csv')"
                  >
                    Download CSV<span class="govuk-visually-hidden"> for {{ reader.whose }}</span>
                  </button>
                  <button
                    type="button"
                    class="govuk-button govuk-button--secondary"
                    [attr.aria-disabled]="busy() ? true : null"
                    (click)="save(release, reader.role, 'json')"
                  >
                    Download JSON<span class="govuk-visually-hidden"> for {{ reader.whose }}</span>
                  </button>
                </div>
              }
              <ms-status-line [text]="saved()" [quiet]="true" />
            </div>
          </div>
          <h2 class="govuk-heading-m">Tables for freedom of information requests</h2>
          <p class="govuk-body">Six standing tables answer what is asked for most often.</p>
          <ms-foi-part [force]="release.force" />
        } @else {
          <p class="govuk-body">
            Nothing is published for {{ forces.current()?.name }} yet, so nothing may leave.
            <a class="govuk-link" routerLink="/releases">Build a release</a> first.
          </p>
        }
      } @else if (code()) {
        <ms-waiting [of]="releases" what="the releases" />
      } @else {
        <ms-waiting [of]="null" what="the forces" />
      }
    } @else {
      <ms-waiting [of]="forces.list" what="the forces" />
    }
  `,
})
export class DownloadsPage {
  readonly #api = inject(Api);
  readonly #document = inject(DOCUMENT);
  protected readonly forces = inject(ForceStore);
  protected readonly readers = READERS;
  protected readonly code = computed(() => this.forces.current()?.code);
  protected readonly releases = resource({
    params: () => this.code(),
    loader: ({ params }): Promise<{ releases: Release[] }> =>
      this.#api.invoke(releasesList, { force: params }),
  });
  protected readonly inForce = computed(() =>
    this.releases.hasValue() ? this.releases.value().releases.find(({ inForce }) => inForce) : undefined,
  );
  protected readonly busy = signal(false);
  protected readonly saved = signal('');
  protected readonly problem = signal<Problem | null>(null);

  protected date(day: string | null): string {
    return day === null ? '' : formatDate(day);
  }

  protected async save({ id }: Release, role: Reader, kind: 'csv' | 'json'): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    this.saved.set('');
    try {
      const file = await this.#api.invoke(releasesFile, { id, role });
      const name = `muster-release-${file.force}-${file.period}-${role}.${kind}`;
      if (kind === 'json')
        saveFile(this.#document, name, `${JSON.stringify(file, null, 1)}\n`, 'application/json');
      else saveFile(this.#document, name, toCsv(releasedFileRows(file)), 'text/csv;charset=utf-8');
      this.saved.set('The file was saved.');
    } catch (fault) {
      this.problem.set(problemOf(fault));
    } finally {
      this.busy.set(false);
    }
  }
}
