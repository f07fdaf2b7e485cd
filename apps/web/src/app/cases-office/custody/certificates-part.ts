import { ChangeDetectionStrategy, Component, inject, resource } from '@angular/core';
import { type ErasureCertificate } from '@muster/contracts';
import { Api } from '../../api/generated/api';
import { erasuresList } from '../../api/generated/functions';
import { dayInWords } from '../../case-parts/day-in-words';
import { today } from '../../ui/today';
import { DataTable } from '../../ui/data-table';
import { type TableColumn } from '../../ui/table-column';
import { Waiting } from '../../ui/waiting';

const BY: Readonly<Record<string, string>> = { colleague: 'The colleague', retention: 'The retention rule' };

const COLUMNS: readonly TableColumn<ErasureCertificate>[] = [
  { key: 'reference', label: 'Reference', value: ({ reference }) => reference, header: true },
  {
    key: 'on',
    label: 'Erased on',
    value: ({ erasedOn }) => erasedOn,
    text: ({ erasedOn }) => dayInWords(erasedOn, today(new Date())),
    sortable: true,
  },
  { key: 'by', label: 'By', value: ({ by }) => BY[by] ?? by },
  { key: 'entries', label: 'Entries', value: ({ entries }) => entries, numeric: true },
  { key: 'policy', label: 'Retention rule', value: ({ policy }) => policy },
  { key: 'chain', label: 'Hash of the last digest', value: ({ chain }) => chain },
];

/** Proof of every case that is gone. A certificate names no person, and what was erased cannot be found from it. */
@Component({
  selector: 'ms-certificates-part',
  imports: [DataTable, Waiting],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 class="govuk-heading-m">Certificates of erasure</h2>
    @if (answer.hasValue()) {
      <ms-data-table
        caption="Cases that are gone, newest first"
        empty="No case has been erased yet."
        [compact]="true"
        [columns]="columns"
        [rows]="answer.value().certificates"
      />
    } @else {
      <ms-waiting [of]="answer" what="the certificates" />
    }
  `,
})
export class CertificatesPart {
  readonly #api = inject(Api);
  protected readonly columns = COLUMNS;
  protected readonly answer = resource({
    loader: (): Promise<{ certificates: readonly ErasureCertificate[] }> => this.#api.invoke(erasuresList),
  });
}
