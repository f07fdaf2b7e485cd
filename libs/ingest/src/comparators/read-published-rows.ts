import { COMPARATOR_ETHNICITIES, COMPARATOR_RANKS } from '@muster/domain';
import { type IssueLog } from '../issues/issue-log';
import { type TableRow } from '../read-table';
import { checkPublishedDateNotMarch } from './checks/check-published-date-not-march';
import { checkPublishedDatesMixed } from './checks/check-published-dates-mixed';
import { checkPublishedFigureMissing } from './checks/check-published-figure-missing';
import { checkPublishedFigureNegative } from './checks/check-published-figure-negative';
import { checkPublishedFigureUnreadable } from './checks/check-published-figure-unreadable';
import { checkPublishedValueUnknown } from './checks/check-published-value-unknown';
import { checkPublishedValuesContradict } from './checks/check-published-values-contradict';
import { checkPublishedYearUnreadable } from './checks/check-published-year-unreadable';
import { foldWord } from './fold-word';
import { type PublishedColumn } from './published-columns';
import { type PublishedRow } from './published-row';
import { PUBLISHED_WORDS } from './published-words';
import { readPublishedFigure } from './read-published-figure';
import { readPublishedYear } from './read-published-year';
import { type RecognisedTable } from './recognise-published-table';

const LONGEST_ECHO = 60;
const WORKER_TYPE_OF = new Map(COMPARATOR_RANKS.map(({ code, workerType }) => [code, workerType]));
const GROUP_OF = new Map<string, string>(COMPARATOR_ETHNICITIES.map(({ code, group }) => [code, group]));

/** The rows of a recognised table in codes. A row with anything that cannot be read is left out and noted, so rows may be
 *  used only when nothing was noted as an error. Published figures are public: unknown values are named. */
export function readPublishedRows(
  { positions }: RecognisedTable,
  names: readonly string[],
  rows: readonly TableRow[],
  log: IssueLog,
): readonly PublishedRow[] {
  const header = (column: PublishedColumn) => names[positions.get(column) ?? -1] ?? '';
  let form: string | null = null;

  const readYear = (cell: string, row: number): number | null => {
    const read = readPublishedYear(cell);
    const column = header('year');
    if (read.kind === 'not-a-year') log.note(checkPublishedYearUnreadable, { column, row });
    if (read.kind === 'not-31-march') log.note(checkPublishedDateNotMarch, { column, row });
    if (read.kind !== 'year') return null;
    form ??= read.form;
    if (form !== read.form) log.note(checkPublishedDatesMixed, { column, row });
    return read.year;
  };
  const readWord = <C extends string>(
    words: ReadonlyMap<string, C>,
    column: PublishedColumn,
    cell: string,
    row: number,
  ): C | null => {
    const code = words.get(foldWord(cell));
    if (code === undefined) {
      const found = cell.slice(0, LONGEST_ECHO);
      log.note(checkPublishedValueUnknown, { column: header(column), row, found });
    }
    return code ?? null;
  };
  const readFigure = (column: 'headcount' | 'fte', cell: string, row: number): number | null => {
    const read = readPublishedFigure(cell, column === 'fte' ? 2 : 0);
    if (read.kind === 'figure') return read.value;
    const check = {
      missing: checkPublishedFigureMissing,
      negative: checkPublishedFigureNegative,
      'not-a-figure': checkPublishedFigureUnreadable,
    }[read.kind];
    log.note(check, { column: header(column), row });
    return null;
  };
  const contradiction = (column: PublishedColumn, row: number) =>
    log.note(checkPublishedValuesContradict, { column: header(column), row });

  return rows.flatMap(({ row, cells }) => {
    const cell = (column: PublishedColumn) => cells[positions.get(column) ?? -1] ?? '';
    const year = readYear(cell('year'), row);
    const area = readWord(PUBLISHED_WORDS.geoCode, 'geo-code', cell('geo-code'), row);
    const force = readWord(PUBLISHED_WORDS.force, 'force', cell('force'), row);
    if (area !== null && force !== null && area !== force) contradiction('geo-code', row);
    const sex = readWord(PUBLISHED_WORDS.sex, 'sex', cell('sex'), row);
    const rank = readWord(PUBLISHED_WORDS.rank, 'rank', cell('rank'), row);
    const workerType = readWord(PUBLISHED_WORDS.workerType, 'worker-type', cell('worker-type'), row);
    if (rank !== null && workerType !== null && WORKER_TYPE_OF.get(rank) !== workerType) {
      contradiction('worker-type', row);
    }
    const ethnicity = positions.has('ethnicity')
      ? readWord(PUBLISHED_WORDS.ethnicity, 'ethnicity', cell('ethnicity'), row)
      : '';
    if (positions.has('ethnic-group') && ethnicity) {
      if (GROUP_OF.get(ethnicity) !== foldWord(cell('ethnic-group'))) contradiction('ethnic-group', row);
    }
    const headcount = readFigure('headcount', cell('headcount'), row);
    const fte = readFigure('fte', cell('fte'), row);
    if (year === null || area === null || sex === null || rank === null || ethnicity === null) return [];
    if (headcount === null || fte === null) return [];
    const column = ethnicity === '' ? `${sex}/${rank}` : `${sex}/${rank}/${ethnicity}`;
    return [{ row, year, area, column, headcount, fte }];
  });
}
