import { checkUnknownCode } from '../checks/check-unknown-code';
import { checkUnknownMappingCode } from '../checks/check-unknown-mapping-code';
import { type IssueLog } from '../issues/issue-log';
import { type TableRow } from '../read-table';
import { mayBeNamed } from '../screen/may-be-named';
import { codeBook, type CodeBook } from '../values/code-book';
import { foldValue } from '../values/fold-value';
import { checkBlankGroup } from './checks/check-blank-group';
import { type ColumnFinder } from './column-finder';
import { type GroupList } from './group-list';
import { type StageRequest } from './stage-request';

/** Stands for everybody in a group column. */
export const EVERYBODY = Symbol('everybody');

/** Reads one group column: a code, `EVERYBODY` for a total, or null when the cell was noted as a problem. */
export class GroupReader {
  private readonly book: CodeBook;
  private readonly totals: ReadonlySet<string>;
  private readonly source: StageRequest['mapping']['groups'][string];

  constructor(
    readonly dimension: string,
    { mapping }: StageRequest,
    readonly list: GroupList,
    private readonly log: IssueLog,
  ) {
    const source = mapping.groups[dimension];
    if (!source) throw new Error('A group that the mapping does not read');
    this.source = source;
    this.book = codeBook([list.categories], source.values);
    this.totals = new Set('totals' in mapping.layout ? mapping.layout.totals.map(foldValue) : []);
    const known = new Set(list.categories.map(({ code }) => code));
    const meant = [...Object.values(source.values), ...(source.blank === undefined ? [] : [source.blank])];
    for (const found of new Set(meant)) if (!known.has(found)) log.note(checkUnknownMappingCode, { found });
  }

  read(row: TableRow, columns: ColumnFinder): string | typeof EVERYBODY | null {
    const { column, blank } = this.source;
    const cell = columns.cell(row, column);
    const folded = foldValue(cell);
    if (folded === '') {
      if (blank !== undefined) return blank;
      this.log.note(checkBlankGroup, { column, row: row.row });
      return null;
    }
    // A category may be called "All other": what the list or the mapping knows comes first.
    const code = this.book.get(folded);
    if (code !== undefined) return code;
    if (this.totals.has(folded)) return EVERYBODY;
    const found = mayBeNamed(this.dimension, cell) ? { found: cell } : {};
    this.log.note(checkUnknownCode, { column, row: row.row, ...found });
    return null;
  }
}
