import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DOCUMENT,
  inject,
  resource,
  signal,
} from '@angular/core';
import { type CaseAuditLine, type CaseAuditQuery } from '@muster/contracts';
import { Api } from '../../api/generated/api';
import { caseAuditList } from '../../api/generated/functions';
import { saveFile } from '../../ui/save-file';
import { DataTable } from '../../ui/data-table';
import { DateField } from '../../ui/date-field';
import { ErrorSummary, type FieldError } from '../../ui/error-summary';
import { SelectField } from '../../ui/select-field';
import { type TableColumn } from '../../ui/table-column';
import { Waiting } from '../../ui/waiting';
import { actionChoices } from './action-choices';
import { actionWords } from './action-words';
import { AUDIT_PARTIES, auditQuery } from './audit-query';

const COLUMNS: readonly TableColumn<CaseAuditLine>[] = [
  { key: 'hour', label: 'Hour', value: ({ hour }) => hour, header: true },
  { key: 'party', label: 'Who', value: ({ party }) => partyWords(party) },
  { key: 'action', label: 'Action', value: ({ action }) => actionWords(action) },
  { key: 'reason', label: 'Reason or state', value: ({ reason }) => reason.replaceAll('-', ' ') },
  { key: 'fields', label: 'Of the case', value: ({ fields }) => fields },
  { key: 'case', label: 'Case in this list', value: (line) => line.case, numeric: true },
];

/** What happened to cases, to the hour, without content, names or references. */
@Component({
  selector: 'ms-case-audit-part',
  imports: [DataTable, DateField, ErrorSummary, SelectField, Waiting],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 class="govuk-heading-m">What happened to cases</h2>
    <p class="govuk-body">
      A case is a number of this list alone. The next list numbers them anew, so lists cannot be laid side by
      side.
    </p>
    <ms-error-summary [errors]="errors()" />
    <form novalidate (submit)="ask($event)">
      <ms-select-field field="audit-party" label="Who" [choices]="parties" [(value)]="party" />
      <ms-select-field field="audit-action" label="Action" [choices]="actions()" [(value)]="action" />
      <ms-date-field field="audit-from" legend="First day" [error]="errorOf('audit-from')" [(value)]="from" />
      <ms-date-field field="audit-to" legend="Last day" [error]="errorOf('audit-to')" [(value)]="to" />
      <button type="submit" class="govuk-button">Show</button>
    </form>
    @if (answer.hasValue()) {
      <ms-data-table
        caption="Events, newest first"
        empty="Nothing of this kind happened."
        [compact]="true"
        [columns]="columns"
        [rows]="answer.value().lines"
      />
      @if (answer.value().lines.length > 0) {
        <button type="button" class="govuk-button govuk-button--secondary" (click)="save()">
          Save as CSV
        </button>
      }
    } @else {
      <ms-waiting [of]="answer" what="the events" />
    }
  `,
})
export class CaseAuditPart {
  readonly #api = inject(Api);
  readonly #document = inject(DOCUMENT);
  protected readonly columns = COLUMNS;
  protected readonly parties = [{ value: '', label: 'Everybody' }, ...AUDIT_PARTIES];
  protected readonly party = signal('');
  protected readonly action = signal('');
  protected readonly from = signal('');
  protected readonly to = signal('');
  protected readonly errors = signal<readonly FieldError[]>([]);
  readonly #query = signal<CaseAuditQuery>({});
  protected readonly answer = resource({
    params: () => this.#query(),
    loader: ({ params }): Promise<{ lines: readonly CaseAuditLine[]; csv: string }> =>
      this.#api.invoke(caseAuditList, params),
  });
  protected readonly actions = computed(() =>
    actionChoices(this.answer.hasValue() ? this.answer.value().lines : [], this.action()),
  );

  protected errorOf(field: string): string {
    return this.errors().find((error) => error.field === field)?.message ?? '';
  }

  protected ask(event: Event): void {
    event.preventDefault();
    const { query, errors } = auditQuery({
      ...{ party: this.party(), action: this.action(), from: this.from(), to: this.to() },
    });
    this.errors.set(errors);
    if (errors.length === 0) this.#query.set(query);
  }

  protected save(): void {
    if (!this.answer.hasValue()) return;
    saveFile(this.#document, 'events.csv', this.answer.value().csv, 'text/csv');
  }
}

function partyWords(party: string): string {
  return AUDIT_PARTIES.find(({ value }) => value === party)?.label ?? party;
}
