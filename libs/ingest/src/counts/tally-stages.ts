import { IssueLog } from '../issues/issue-log';
import { type TableContent } from '../read-table';
import { checkCountHeader } from './check-count-header';
import { checkFunnel } from './check-funnel';
import { checkStagesMapped } from './check-stages-mapped';
import { checkTotals } from './check-totals';
import { checkNothingHeld } from './checks/check-nothing-held';
import { findPersonalCells } from './find-personal-cells';
import { groupReaders } from './group-readers';
import { readStageCounts } from './read-stage-counts';
import { stageColumnsRead } from './stage-columns-read';
import { type StageRequest } from './stage-request';
import { type StageCell, type StageTally } from './stage-tally';
import { tallyPeople } from './tally-people';

/** Turns a small table about a process into counts by stage and group, whether it holds counts or one row per applicant.
 *  Unit: people. Every problem of the file is collected; no name, reference or group stands in any of them. */
export function tallyStages(content: TableContent, request: StageRequest): StageTally {
  const { mapping, process } = request;
  const { layout } = mapping;
  const log = new IssueLog();
  const unreadable = content.issues.some(({ severity }) => severity === 'error');
  const nothing = () => ({
    rows: content.rows.length,
    cells: [],
    lists: {},
    issues: [...content.issues, ...log.list()],
  });
  if (unreadable) return nothing();
  const reference = 'reference' in layout && layout.reference ? [layout.reference.column] : [];
  checkCountHeader(content.names, stageColumnsRead(mapping), reference, mapping.ignore, log);
  if (!log.hopeless) findPersonalCells(content, reference, log);
  if (log.hopeless) return nothing();
  checkStagesMapped(request, log);
  const readers = groupReaders(request, log);
  const counted = 'reached' in layout || layout.form === 'people-by-stage';
  const cells = counted
    ? tallyPeople(content, request, layout, readers, log)
    : readStageCounts(content, request, layout, readers, log);
  const whole = !log.hasErrors;
  checkFunnel(cells, process, log);
  // A row that could not be read would make every sum differ.
  if (whole && 'tolerance' in layout) checkTotals(cells, layout.tolerance, log);
  const all = [...cells.groups.values()].flatMap(({ breakdown, codes, stages }) =>
    [...stages].map(([stage, cell]): StageCell => ({ breakdown, codes, stage, ...cell })),
  );
  if (!log.hasErrors && all.every(({ status }) => status !== 'shown')) log.note(checkNothingHeld);
  const lists = Object.fromEntries(
    readers.flatMap(({ dimension, list }) => (list.id === null ? [] : [[dimension, list.id]])),
  );
  return { rows: content.rows.length, cells: all, lists, issues: [...content.issues, ...log.list()] };
}
