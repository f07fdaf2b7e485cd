import { type Issue, ok, type Refusal, type Result } from '@muster/domain';
import { type CommandContext } from '../platform/commands/command';
import { refuseFile } from '../platform/commands/refuse-file';
import { type CountFileRow, toCountFileDetail } from './count-file-row';

/** Says on the command line what became of a file of counts: the receipt on standard output and a line per warning, or
 *  the first problem as a refusal. `issuesAsJson` prints all problems of a refused file. */
export function countFileOutcome(
  { print, note }: CommandContext,
  row: CountFileRow,
  issuesAsJson: boolean,
): Result<void, Refusal> {
  const refused = refuseFile({ print }, row.issues, issuesAsJson, placeOf);
  if (refused) return refused;
  for (const { code, message, repair } of row.issues) note(`warning: ${code}: ${message} ${repair}`);
  if (row.duplicate_of !== null) note('This file counts already. Nothing of it was stored again.');
  const { id, state, force, process, from, to, rows, holds, supersedes, duplicateOf, issues } =
    toCountFileDetail(row);
  const about = force === null ? {} : { force, process, from, to };
  const receipt = { id, state, ...about, rows, holds, supersedes, duplicateOf, warnings: issues };
  print(JSON.stringify(receipt, null, 2));
  return ok(undefined);
}

function placeOf({ column, rows }: Issue): string {
  const where = [
    ...(column === undefined ? [] : [`column "${column}"`]),
    ...(rows?.length ? [`row ${rows.join(', ')}`] : []),
  ].join(', ');
  return where === '' ? '' : ` (${where})`;
}
