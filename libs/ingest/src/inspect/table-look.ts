import { checkRaggedRow } from '../checks/check-ragged-row';
import { type TableFindings } from '../inspect-table';
import { type IssueLog } from '../issues/issue-log';
import { PersonalSample } from '../personal/personal-sample';
import { type TableRecord } from '../scan/table-record';
import { type TableSink } from '../scan/table-reader';
import { checkHeader } from '../screen/check-header';
import { columnReferences } from '../screen/column-references';
import { type ColumnRole } from './column-role';
import { DateTally } from './date-tally';
import { type FoundLayout, LayoutFinder } from './layout-finder';
import { showsValues } from './shows-values';
import { suggestRoles } from './suggest-roles';
import { ValueTally } from './value-tally';

const DATES: ReadonlySet<ColumnRole | null> = new Set([
  'dateOfBirth',
  'serviceStart',
  'rankStart',
  'leavingDate',
  null,
]);
const NOTHING: FoundLayout = { totals: [], rowsWithoutPerson: 0, rowsAfterEnd: 0, others: 0 };

/** Gathers what a table shows, row by row. */
export class TableLook implements TableSink {
  private names: readonly string[] = [];
  private references: readonly string[] = [];
  private roles: readonly (ColumnRole | null)[] = [];
  private tallies: readonly ValueTally[] = [];
  private dates: readonly (DateTally | null)[] = [];
  private sample: PersonalSample | undefined;
  private finder: LayoutFinder | undefined;

  constructor(private readonly log: IssueLog) {}

  header(names: readonly string[], row: number): void {
    this.names = names;
    this.references = columnReferences(names);
    this.roles = suggestRoles(names);
    this.tallies = names.map(() => new ValueTally());
    this.dates = this.roles.map((role) => (DATES.has(role) ? new DateTally() : null));
    const person = this.roles.indexOf('person');
    this.sample = new PersonalSample(this.references, new Set([person]), this.log);
    this.finder = new LayoutFinder(names.length, person, (ragged) =>
      this.log.note(checkRaggedRow, { row: ragged }),
    );
    checkHeader(names, undefined, this.log, row);
  }

  leavesOut(record: TableRecord): boolean {
    return this.finder?.look(record) ?? false;
  }

  row(record: TableRecord): void {
    this.sample?.add(record);
    const { bytes, starts, ends } = record;
    this.tallies.forEach((tally, index) => {
      tally.add(bytes, starts[index]!, ends[index]!);
      this.dates[index]?.add(bytes, starts[index]!, ends[index]!);
    });
  }

  finish(): Pick<TableFindings, 'columns' | 'layout'> & { readonly others: number } {
    this.sample?.close();
    const { totals, rowsWithoutPerson, rowsAfterEnd, others } = this.finder?.finish() ?? NOTHING;
    return {
      others,
      layout: {
        totals: totals.map(({ position, values, rows }) => ({
          column: this.references[position] ?? `#${position + 1}`,
          values: this.log.hopeless ? [] : values,
          rows,
        })),
        rowsWithoutPerson,
        rowsAfterEnd,
      },
      columns: this.names.map((name, index) => this.column(name, index)),
    };
  }

  private column(name: string, index: number): TableFindings['columns'][number] {
    const role = this.roles[index] ?? null;
    const values = this.log.hopeless ? null : (this.tallies[index]?.list() ?? null);
    return {
      name,
      reference: this.references[index] ?? name,
      suggestion: role,
      values: values !== null && showsValues(name, role, values) ? values : null,
      dateFormats: this.dates[index]?.list() ?? null,
    };
  }
}
