import { ChangeDetectionStrategy, Component, computed, effect, inject, input, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type CountFileDetail } from '@muster/contracts';
import { Api } from '../api/generated/api';
import { processesConfirm, processesDiscard, processesGet, processesUndo } from '../api/generated/functions';
import { CountFileDesk } from '../count-files/count-file-desk';
import { CountFileReceipt } from '../count-files/count-file-receipt';
import { periodText } from '../count-files/period-text';
import { PageTitle } from '../shell/page-title';
import { ErrorSummary } from '../ui/error-summary';
import { NotificationBanner } from '../ui/notification-banner';
import { PageHeading } from '../ui/page-heading';
import { Waiting } from '../ui/waiting';
import { StageCounts } from './stage-counts';

/** One file about a process: its receipt, the steward's decisions and, once published, its counts for analysts. */
@Component({
  selector: 'ms-process-file-page',
  imports: [
    CountFileReceipt,
    ErrorSummary,
    NotificationBanner,
    PageHeading,
    RouterLink,
    StageCounts,
    Waiting,
  ],
  providers: [CountFileDesk],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <a routerLink="/data/processes" class="govuk-back-link">Stages of a process</a>
    <ms-error-summary [errors]="desk.errors()" [reference]="desk.reference()" />
    @if (desk.message()) {
      <ms-notification-banner tone="success">
        <p class="govuk-notification-banner__heading">{{ desk.message() }}</p>
      </ms-notification-banner>
    }
    <ms-page-heading [caption]="caption()" [text]="heading()" />
    @if (file.hasValue()) {
      @if (desk.analyst() && file.value().state === 'published') {
        <ms-stage-counts [file]="file.value()" />
      }
      <ms-count-file-receipt
        list="/data/processes"
        [file]="file.value()"
        [steward]="desk.steward()"
        [busy]="desk.busy()"
        [reasonError]="desk.reasonError()"
        [(reason)]="desk.reason"
        (confirmed)="confirm()"
        (discarded)="discard()"
        (undone)="undo()"
      />
    } @else {
      <ms-waiting [of]="file" what="the file" />
    }
  `,
})
export class ProcessFilePage {
  readonly id = input.required<string>();

  readonly #api = inject(Api);
  protected readonly desk = inject(CountFileDesk);
  protected readonly file = resource({
    params: () => this.id(),
    loader: ({ params }): Promise<CountFileDetail> => this.#api.invoke(processesGet, { id: params }),
  });
  protected readonly heading = computed(() => {
    if (!this.file.hasValue()) return 'Stages of a process';
    const { from, to } = this.file.value();
    return periodText(from ?? '', to ?? '');
  });
  protected readonly caption = computed(() => {
    if (!this.file.hasValue()) return '';
    const { force, process } = this.file.value();
    return `${force}, ${(process ?? '').replaceAll('-', ' ')}`;
  });

  constructor() {
    const title = inject(PageTitle);
    effect(() => title.name(`${this.heading()} – Stages of a process`));
  }

  protected confirm(): Promise<void> {
    const replaces = this.file.hasValue() && this.file.value().supersedes.length > 0;
    const reason = replaces ? this.desk.reasonOr('Say in a few words why they are corrected') : undefined;
    if (reason === null) return Promise.resolve();
    const body = reason === undefined ? {} : { reason };
    return this.#settle(
      () => this.#api.invoke(processesConfirm, { id: this.id(), body }),
      'The counts are published.',
    );
  }

  protected discard(): Promise<void> {
    return this.#settle(
      () => this.#api.invoke(processesDiscard, { id: this.id() }),
      'The counts were discarded. Nothing has changed.',
    );
  }

  protected undo(): Promise<void> {
    const reason = this.desk.reasonOr('Say in a few words why it is taken back');
    if (reason === null) return Promise.resolve();
    return this.#settle(
      () => this.#api.invoke(processesUndo, { id: this.id(), body: { reason } }),
      'The counts were taken back.',
    );
  }

  async #settle(act: () => Promise<CountFileDetail>, done: string): Promise<void> {
    const file = await this.desk.decide(act, done);
    if (file) this.file.set(file);
  }
}
