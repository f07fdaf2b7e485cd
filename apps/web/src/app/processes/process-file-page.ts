import { ChangeDetectionStrategy, Component, computed, effect, inject, input, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type CountFileDetail } from '@muster/contracts';
import { Api } from '../api/generated/api';
import { processesConfirm, processesDiscard, processesGet, processesUndo } from '../api/generated/functions';
import { type CountFileCalls, CountFileDesk } from '../count-files/count-file-desk';
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
        [desk]="desk"
        (confirmed)="desk.confirm(file, calls)"
        (discarded)="desk.discard(file, calls)"
        (undone)="desk.undo(file, calls)"
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
  protected readonly calls: CountFileCalls = {
    what: 'counts',
    confirm: (id, body) => this.#api.invoke(processesConfirm, { id, body }),
    discard: (id) => this.#api.invoke(processesDiscard, { id }),
    undo: (id, body) => this.#api.invoke(processesUndo, { id, body }),
  };
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
}
