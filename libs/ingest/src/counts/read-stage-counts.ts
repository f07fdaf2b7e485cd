import { type StageMapping } from '@muster/domain';
import { type IssueLog } from '../issues/issue-log';
import { type TableContent, type TableRow } from '../read-table';
import { mayBeNamed } from '../screen/may-be-named';
import { foldValue } from '../values/fold-value';
import { checkDuplicateCell } from './checks/check-duplicate-cell';
import { checkStageMissing } from './checks/check-stage-missing';
import { checkUnknownStage } from './checks/check-unknown-stage';
import { ColumnFinder } from './column-finder';
import { CountReader } from './count-reader';
import { CellsByGroup } from './group-cells';
import { type GroupReader } from './group-reader';
import { readGroup } from './read-group';
import { stageBook } from './stage-book';
import { type StageRequest } from './stage-request';

type Counted = Extract<StageMapping['layout'], { form: 'wide' | 'long' }>;

/** Reads a table that gives counts: a row per group with a column per stage, or a row per group and stage. */
export function readStageCounts(
  content: TableContent,
  request: StageRequest,
  layout: Counted,
  readers: readonly GroupReader[],
  log: IssueLog,
): CellsByGroup {
  const columns = new ColumnFinder(content.names);
  const counts = new CountReader(layout.marks, log);
  const cells = new CellsByGroup();
  const placesOf = placeFinder(request, layout, columns, log);
  for (const row of content.rows) {
    const group = readGroup(row, readers, columns);
    const places = placesOf(row);
    let repeated = false;
    for (const { stage, column } of places) {
      const cell = counts.read(columns.cell(row, column), column, row.row);
      if (group !== null && !cells.put(group, stage, cell, row.row)) repeated = true;
    }
    if (repeated) log.note(checkDuplicateCell, { row: row.row });
  }
  if (layout.form === 'long') checkGaps(cells, request, log);
  return cells;
}

/** Where the counts of a row stand, and for which stages. */
function placeFinder(
  { process }: StageRequest,
  layout: Counted,
  columns: ColumnFinder,
  log: IssueLog,
): (row: TableRow) => readonly { readonly stage: string; readonly column: string }[] {
  if (layout.form === 'wide') {
    const places = Object.entries(layout.stages).map(([stage, column]) => ({ stage, column }));
    return () => places;
  }
  const book = stageBook(process, layout.stage.values);
  return (row) => {
    const word = columns.cell(row, layout.stage.column);
    const stage = book.get(foldValue(word));
    if (stage !== undefined) return [{ stage, column: layout.count.column }];
    const found = word !== '' && mayBeNamed('rank', word) ? { found: word } : {};
    log.note(checkUnknownStage, { column: layout.stage.column, row: row.row, ...found });
    return [];
  };
}

/** A group without a row for a stage: nobody, or forgotten? */
function checkGaps(cells: CellsByGroup, { mapping, process }: StageRequest, log: IssueLog): void {
  for (const { stages, rows } of cells.groups.values()) {
    const gap = process.stages.some(({ code }) => !stages.has(code) && !mapping.notHeld.includes(code));
    if (gap) log.note(checkStageMissing, { row: Math.min(...rows.values()) });
  }
}
