import { type Release } from '@muster/contracts';
import { formatNumber } from '@muster/narrative';

const STEPS: Readonly<Record<string, string>> = {
  read: 'Reading the history of the workforce',
  count: 'Counting and protecting the cells',
  audit: 'Trying to work out withheld cells',
  repair: 'Hiding more where a cell could be worked out',
  write: 'Writing the release',
};

/** Where a build stands, in a sentence. Nothing in it tells of a cell. */
export function progressWords(progress: Release['progress']): string {
  if (!progress) return 'The build begins.';
  const step = STEPS[progress.step] ?? 'Working';
  return progress.of > 1
    ? `${step}: ${formatNumber(progress.done)} of ${formatNumber(progress.of)} steps.`
    : `${step}.`;
}
