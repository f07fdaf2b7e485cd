import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { type Problem } from '@muster/contracts';
import { formatDate } from '@muster/narrative';
import { Api } from '../api/generated/api';
import { snapshotsReceive } from '../api/generated/functions';
import { ForceStore } from '../api/force-store';
import { problemOf } from '../api/problem-of';
import { PageHeading } from '../ui/page-heading';
import { ProblemPanel } from '../ui/problem-panel';
import { StatusLine } from '../ui/status-line';
import { SummaryList } from '../ui/summary-list';
import { buildMapping } from './build-mapping';
import { type ColumnChoice } from './column-choice';
import { ImportDraft } from './import-draft';
import { targetName } from './import-target';
import { rowChoices } from './row-choices';

/** The last look before the whole file is sent and checked. Nothing counts before a later confirmation. */
@Component({
  selector: 'ms-send-step',
  imports: [PageHeading, SummaryList, ProblemPanel, StatusLine, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        @if (problem(); as known) {
          <ms-problem [problem]="known" [retryable]="false" />
          @if (known.errors?.length) {
            <p class="govuk-body">
              <a class="govuk-link" [routerLink]="[]" [queryParams]="{ step: 'columns' }"
                >Change the matching</a
              >
            </p>
          }
        }
        <ms-page-heading [caption]="caption()" [text]="heading()" />
        <ms-summary-list [rows]="answers()" />
        <p class="govuk-body">
          Muster now reads every row and shows what it finds and what would change. Nothing counts until you
          confirm.
        </p>
        <button
          type="button"
          class="govuk-button"
          [attr.aria-disabled]="busy() ? true : null"
          (click)="send()"
        >
          Send and check every row
        </button>
        @if (busy()) {
          <progress class="ms-progress" aria-label="Sending the file"></progress>
        }
        <ms-status-line [text]="busy() ? 'Sending the file. Stay on this page until it is sent.' : ''" />
      </div>
    </div>
  `,
})
export class SendStep {
  readonly heading = input.required<string>();
  readonly caption = input.required<string>();

  readonly #api = inject(Api);
  readonly #router = inject(Router);
  readonly #forces = inject(ForceStore);
  readonly #draft = inject(ImportDraft);
  protected readonly busy = signal(false);
  protected readonly problem = signal<Problem | null>(null);

  protected readonly answers = computed(() => {
    const columns = this.#draft.columns();
    const read = columns.filter(({ target }) => target !== 'ignore');
    const ignored = columns.filter(({ target }) => target === 'ignore');
    const code = this.#draft.force();
    return [
      { key: 'Force', value: this.#forces.forces().find((force) => force.code === code)?.name ?? code },
      { key: 'As at', value: formatDate(this.#draft.asAt()) },
      ...(this.#draft.reason() ? [{ key: 'Why figures change', value: this.#draft.reason() }] : []),
      { key: 'File', value: this.#draft.file()?.name ?? '' },
      {
        key: 'Columns read',
        value: read.map(readAs).join('; '),
      },
      { key: 'Columns not read', value: ignored.map(({ label }) => label).join(', ') || 'None' },
      ...layoutAnswers(this.#draft),
    ];
  });

  protected async send(): Promise<void> {
    const file = this.#draft.file();
    if (this.busy() || !file) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      // The server reads the form while it arrives, so the file must come last.
      const { id } = await this.#api.invoke(snapshotsReceive, {
        body: {
          force: this.#draft.force(),
          asAt: this.#draft.asAt(),
          mapping: JSON.stringify(this.#mapping()),
          ...(this.#draft.reason() ? { reason: this.#draft.reason() } : {}),
          file,
        },
      });
      await this.#router.navigate(['/data', id]);
    } catch (fault) {
      this.problem.set(problemOf(fault));
    } finally {
      this.busy.set(false);
    }
  }

  #mapping(): ReturnType<typeof buildMapping> {
    return buildMapping({
      force: this.#draft.force(),
      columns: this.#draft.columns(),
      options: this.#draft.options(),
      values: this.#draft.values(),
      delimiter: this.#draft.inspection()?.delimiter ?? ',',
      inspection: this.#draft.inspection(),
      remembered: this.#draft.remembered(),
    });
  }
}

function readAs({ label, target, extraLabel }: ColumnChoice): string {
  const name = target === 'extra' ? extraLabel.trim() : targetName(target);
  return name.toLowerCase() === label.toLowerCase() ? label : `${label} as ${name}`;
}

/** Where the file is not one row of names with people below. */
function layoutAnswers(draft: ImportDraft): readonly { readonly key: string; readonly value: string }[] {
  const inspection = draft.inspection();
  const leftOut = draft.options().leftOut;
  const rows = rowChoices(inspection, draft.remembered()).filter(({ value }) => leftOut.includes(value));
  return [
    ...(inspection?.hasTitles ? [{ key: 'Column names', value: `In row ${inspection.headerRow}` }] : []),
    ...(rows.length > 0 ? [{ key: 'Rows left out', value: rows.map(({ label }) => label).join('; ') }] : []),
  ];
}
