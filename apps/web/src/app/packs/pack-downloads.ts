import { ChangeDetectionStrategy, Component, DOCUMENT, inject, input, signal } from '@angular/core';
import { type Problem } from '@muster/contracts';
import { Api } from '../api/generated/api';
import { packsFile } from '../api/generated/functions';
import { problemOf } from '../api/problem-of';
import { ProblemPanel } from '../ui/problem-panel';
import { saveFile } from '../ui/save-file';
import { StatusLine } from '../ui/status-line';

const FORMATS = [
  { format: 'html', label: 'Download HTML', does: 'for reading, with a link from each number to its source' },
  { format: 'ods', label: 'Download ODS', does: 'a spreadsheet, one table a sheet' },
  { format: 'csv', label: 'Download CSV', does: 'every table with its metadata, in a zip file' },
] as const;

/** A pack as files. */
@Component({
  selector: 'ms-pack-downloads',
  imports: [ProblemPanel, StatusLine],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 class="govuk-heading-m">Take it away</h2>
    @if (problem(); as known) {
      <ms-problem [problem]="known" [retryable]="false" />
    }
    <div class="govuk-button-group">
      @for (each of formats; track each.format) {
        <button
          type="button"
          class="govuk-button govuk-button--secondary"
          [attr.aria-disabled]="busy() ? true : null"
          (click)="save(each.format)"
        >
          {{ each.label }}<span class="govuk-visually-hidden">: {{ each.does }}</span>
        </button>
      }
    </div>
    <ms-status-line [text]="saved()" [quiet]="true" />
  `,
})
export class PackDownloads {
  readonly id = input.required<string>();

  readonly #api = inject(Api);
  readonly #document = inject(DOCUMENT);
  protected readonly formats = FORMATS;
  protected readonly busy = signal(false);
  protected readonly saved = signal('');
  protected readonly problem = signal<Problem | null>(null);

  protected async save(format: (typeof FORMATS)[number]['format']): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    this.saved.set('');
    try {
      const { name, mediaType, base64 } = await this.#api.invoke(packsFile, { id: this.id(), format });
      saveFile(
        this.#document,
        name,
        Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0)),
        mediaType,
      );
      this.saved.set('The file was saved.');
    } catch (fault) {
      this.problem.set(problemOf(fault));
    } finally {
      this.busy.set(false);
    }
  }
}
