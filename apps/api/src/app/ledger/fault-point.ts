/** Moments of an import at which a test lets the process die, in the order in which they are passed. `receive`: the
 *  import is on record, no byte has been read. `content`: the rows are stored, not yet committed. `rewind`, `replay` (once
 *  per snapshot that is applied again) and `supersede` are passed by an insertion, a re-issue or an undo alone, `withhold`
 *  (once per snapshot whose kept rows are rewritten) when somebody gave notice; `count` and `release` when a release has
 *  been counted, and when it is written but not yet committed. */
export const FAULT_POINTS = [
  'receive',
  'content',
  'rewind',
  'stage',
  'diff',
  'flows',
  'spells',
  'replay',
  'supersede',
  'restate',
  'commit',
  'withhold',
  'count',
  'release',
] as const;

export type FaultPoint = (typeof FAULT_POINTS)[number];

let passes = 0;

/** Ends this process as `kill -9` would when `MUSTER_FAULT=<point>:<n>` names this point and it is passed for the n-th
 *  time; with `MUSTER_FAULT_PID` another one, such as the database server. Without the variables it does nothing. */
export function passFaultPoint(point: FaultPoint): void {
  const fault = process.env['MUSTER_FAULT'];
  if (fault === undefined) return;
  const [name, nth] = fault.split(':');
  if (name !== point) return;
  passes += 1;
  if (passes === Number(nth)) process.kill(Number(process.env['MUSTER_FAULT_PID'] ?? process.pid), 'SIGKILL');
}
