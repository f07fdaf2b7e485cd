import { IssueLog } from '../issues/issue-log';
import { type TableContent } from '../read-table';
import { checkCountHeader } from './check-count-header';
import { checkFigureSums } from './check-figure-sums';
import { checkNothingHeld } from './checks/check-nothing-held';
import { ColumnFinder } from './column-finder';
import { figureColumnsRead } from './figure-columns-read';
import { type FigureRequest } from './figure-request';
import { FigureRowReader } from './figure-row-reader';
import { findPersonalCells } from './find-personal-cells';
import { type FigureList } from './published-figure';

/** Reads a small table of published totals, one figure a row, with every problem collected. */
export function readFigures(content: TableContent, request: FigureRequest): FigureList {
  const { mapping } = request;
  const log = new IssueLog();
  const rows = content.rows.length;
  const refused = () => ({ rows, figures: [], issues: [...content.issues, ...log.list()] });
  if (content.issues.some(({ severity }) => severity === 'error')) return refused();
  checkCountHeader(content.names, figureColumnsRead(mapping), [], mapping.ignore, log);
  if (!log.hopeless) findPersonalCells(content, [], log);
  if (log.hopeless) return refused();
  const reader = new FigureRowReader(request, new ColumnFinder(content.names), log);
  const located = content.rows.flatMap((row) => {
    const figure = reader.read(row);
    return figure ? [{ figure, row: row.row }] : [];
  });
  // A row that could not be read would make its sum differ.
  if (!log.hasErrors) checkFigureSums(located, mapping.tolerance, log);
  const figures = located.map(({ figure }) => figure);
  if (!log.hasErrors && figures.every(({ status }) => status !== 'shown')) log.note(checkNothingHeld);
  return { rows, figures, issues: [...content.issues, ...log.list()] };
}
