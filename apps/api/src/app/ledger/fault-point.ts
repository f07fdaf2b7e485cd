/** Moments of a publication at which a test lets the process die. */
export type FaultPoint = 'stage' | 'diff' | 'flows' | 'spells' | 'commit';

let passes = 0;

/** Ends this process as `kill -9` would when `MUSTER_FAULT=<point>:<n>` names this point and it is passed for the n-th
 *  time. Without the variable it does nothing. */
export function passFaultPoint(point: FaultPoint): void {
  const fault = process.env['MUSTER_FAULT'];
  if (fault === undefined) return;
  const [name, nth] = fault.split(':');
  if (name !== point) return;
  passes += 1;
  if (passes === Number(nth)) process.kill(process.pid, 'SIGKILL');
}
