import { type SupposedVerdicts } from './supposed-verdicts';
import { survives } from './survives';

/** The message of a table of supposed verdicts in at most ten words. */
export function boundsTitle(rows: readonly SupposedVerdicts[]): string {
  const shown = rows.map(survives).filter((stays) => stays !== null);
  if (shown.length === 0) return 'No verdict is said';
  if (shown.every(Boolean)) return 'Every verdict would survive those who have not declared';
  return 'Some verdicts rest on those who have not declared';
}
