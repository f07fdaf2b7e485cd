import { type Issue } from '@muster/domain';
import { checkMissingColumn } from '../checks/check-missing-column';
import { ColumnFinder } from '../counts/column-finder';
import { CountReader } from '../counts/count-reader';
import { findPersonalCells } from '../counts/find-personal-cells';
import { type Check } from '../checks/check';
import { sameName } from '../checks/same-name';
import { IssueLog } from '../issues/issue-log';
import { type TableContent, type TableRow } from '../read-table';
import { foldValue } from '../values/fold-value';
import { checkColumnNotWanted } from './checks/check-column-not-wanted';
import { checkFewerThanTen } from './checks/check-fewer-than-ten';
import { checkThemePeriodsOverlap } from './checks/check-theme-periods-overlap';
import { checkThemeTwice } from './checks/check-theme-twice';
import { checkUnknownTheme } from './checks/check-unknown-theme';
import { checkUnknownThemePeriod } from './checks/check-unknown-theme-period';
import { checkUnknownThemeSource } from './checks/check-unknown-theme-source';
import { overlappingTotals } from './overlapping-totals';
import { type ThemeNames } from './theme-names';
import { type ThemeTotal } from './theme-total';

const COLUMNS = ['source', 'period', 'theme', 'count'];
const LEAST = 10;

/** What a file of themes says: nothing when it has an error. */
export interface ThemeFileContent {
  readonly rows: number;
  readonly totals: readonly ThemeTotal[];
  readonly issues: readonly Issue[];
}

/** Reads totals by theme, one a row, with every problem collected. Only whole numbers from ten up are totals; a cell below
 *  is refused and its value never repeated. */
export function readThemesFile(content: TableContent, names: ThemeNames): ThemeFileContent {
  const log = new IssueLog();
  const rows = content.rows.length;
  const refused = () => ({ rows, totals: [], issues: [...content.issues, ...log.list()] });
  if (content.issues.some(({ severity }) => severity === 'error')) return refused();
  const present = content.names.map(sameName);
  for (const column of COLUMNS) if (!present.includes(column)) log.note(checkMissingColumn, { column });
  if (!log.hopeless) {
    for (const column of content.names) {
      if (!COLUMNS.includes(sameName(column))) log.note(checkColumnNotWanted, { column });
    }
  }
  if (!log.hopeless) findPersonalCells(content, [], log);
  if (log.hopeless) return refused();
  const totals: ThemeTotal[] = [];
  const reader = new ThemeRowReader(content, names, log);
  for (const row of content.rows) {
    const total = reader.read(row);
    if (!total) continue;
    const overlap = overlappingTotals(total, totals, names);
    if (overlap === null) totals.push(total);
    else log.note(overlap === 'twice' ? checkThemeTwice : checkThemePeriodsOverlap, { row: row.row });
  }
  return { rows, totals: log.hasErrors ? [] : totals, issues: [...content.issues, ...log.list()] };
}

class ThemeRowReader {
  private readonly columns: ColumnFinder;
  private readonly counts: CountReader;
  private readonly codes: ReadonlyMap<string, string>;

  constructor(
    { names }: TableContent,
    private readonly known: ThemeNames,
    private readonly log: IssueLog,
  ) {
    this.columns = new ColumnFinder(names);
    this.counts = new CountReader({ notHeld: [], withheld: [] }, log);
    this.codes = new Map(
      known.themes.flatMap(({ code, label }) => [
        [foldValue(code), code],
        [foldValue(label), code],
      ]),
    );
  }

  read(row: TableRow): ThemeTotal | null {
    const noted = this.log.noted;
    const word = (column: string) => foldValue(this.columns.cell(row, column));
    const source = word('source').replaceAll(' ', '-');
    if (!this.known.sources.includes(source)) this.note(checkUnknownThemeSource, row);
    const period = this.columns.cell(row, 'period').toUpperCase();
    if (!/^20\d{2}(-H[12])?$/.test(period)) this.note(checkUnknownThemePeriod, row);
    const theme = this.codes.get(word('theme'));
    if (theme === undefined) this.note(checkUnknownTheme, row);
    const counted = this.log.noted;
    const { count } = this.counts.read(this.columns.cell(row, 'count'), 'count', row.row);
    // A cell that is no number has an issue of its own.
    if (this.log.noted === counted && (count ?? 0) < LEAST) this.note(checkFewerThanTen, row);
    if (this.log.noted > noted || theme === undefined || count === null) return null;
    return { source, period, theme, count };
  }

  private note(check: Check, { row }: TableRow): void {
    this.log.note(check, { row });
  }
}
