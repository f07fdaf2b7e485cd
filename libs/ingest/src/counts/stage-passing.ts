import { isReferenceDate, type Process, type StageMapping } from '@muster/domain';
import { type IssueLog } from '../issues/issue-log';
import { type TableRow } from '../read-table';
import { mayBeNamed } from '../screen/may-be-named';
import { foldValue } from '../values/fold-value';
import { checkBlankStageMark } from './checks/check-blank-stage-mark';
import { checkStageOutOfOrder } from './checks/check-stage-out-of-order';
import { checkUnknownStage } from './checks/check-unknown-stage';
import { checkUnreadableStageMark } from './checks/check-unreadable-stage-mark';
import { type ColumnFinder } from './column-finder';
import { stageBook } from './stage-book';

type OfPeople = Extract<StageMapping['layout'], { form: 'people' | 'people-by-stage' }>;

/** Answers which stages the person of a row has passed, or null when a cell was noted as a problem. */
export function stagePassing(
  process: Process,
  layout: OfPeople,
  columns: ColumnFinder,
  log: IssueLog,
): (row: TableRow) => readonly string[] | null {
  const codes = process.stages.map(({ code }) => code);
  if (layout.form === 'people') {
    const { column, values } = layout.reached;
    const book = stageBook(process, values);
    return (row) => {
      const word = columns.cell(row, column);
      const last = book.get(foldValue(word));
      if (last !== undefined) return codes.slice(0, codes.indexOf(last) + 1);
      const found = mayBeNamed('rank', word) ? { found: word } : {};
      if (word === '') log.note(checkBlankStageMark, { column, row: row.row });
      else log.note(checkUnknownStage, { column, row: row.row, ...found });
      return null;
    };
  }
  const held = codes.flatMap((code) =>
    layout.stages[code] === undefined ? [] : [[code, layout.stages[code]] as const],
  );
  const markOf = markReader(layout);
  return (row) => {
    const passed: string[] = [];
    let sound = true;
    let failed = false;
    let latest = '';
    for (const [code, column] of held) {
      const mark = markOf(columns.cell(row, column));
      if (mark === 'blank' || mark === 'unreadable') {
        const check = mark === 'blank' ? checkBlankStageMark : checkUnreadableStageMark;
        log.note(check, { column, row: row.row });
        sound = false;
      } else if (mark === 'no') failed = true;
      else if (failed || (mark !== 'yes' && mark < latest)) {
        log.note(checkStageOutOfOrder, { column, row: row.row });
        return null;
      } else {
        passed.push(code);
        if (mark !== 'yes') latest = mark;
      }
    }
    return sound ? passed : null;
  };
}

/** Reads a cell as yes, no or a day `YYYY-MM-DD`. */
function markReader(layout: Extract<OfPeople, { form: 'people-by-stage' }>): (cell: string) => string {
  const yes = new Set(layout.yes.map(foldValue));
  const no = new Set(layout.no.map(foldValue));
  return (cell) => {
    const folded = foldValue(cell);
    if (folded === '') return layout.blank ?? 'blank';
    if (yes.has(folded)) return 'yes';
    if (no.has(folded)) return 'no';
    const british = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(folded);
    const day = british
      ? [british[3], british[2]?.padStart(2, '0'), british[1]?.padStart(2, '0')].join('-')
      : folded;
    return isReferenceDate(day) ? day : 'unreadable';
  };
}
