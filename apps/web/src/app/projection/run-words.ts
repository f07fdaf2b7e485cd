import { type ProjectionProgress } from '@muster/contracts';
import { formatNumber } from '@muster/narrative';

const QUARTERS = ['', 'a quarter', 'half', 'three quarters'] as const;

/** How far a projection is, in words; null before the server has taken the question. */
export function runWords(progress: ProjectionProgress | null): string {
  if (progress === null) return 'The question is being put.';
  const { state, doneRuns, runs } = progress;
  if (state === 'waiting') return 'Others are being worked out. This projection is next.';
  return `Working out: ${formatNumber(doneRuns)} of ${formatNumber(runs)} runs.`;
}

/** The same for a screen reader, which hears each quarter once. */
export function spokenRunWords(progress: ProjectionProgress | null): string {
  if (progress === null || progress.state === 'waiting' || progress.runs === 0)
    return 'Working out the projection.';
  const quarter = Math.floor((4 * progress.doneRuns) / progress.runs);
  const words = QUARTERS[Math.min(3, quarter)] ?? '';
  return words === '' ? 'Working out the projection.' : `About ${words} of the runs are done.`;
}
