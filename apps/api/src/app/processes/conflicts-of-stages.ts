import { type CountConflicts, type FindConflicts } from '../count-files/count-conflicts';
import { stageConflicts } from './stage-conflicts';

/** Looks a stored file about a process up against the published ones. */
export const conflictsOfStages: FindConflicts = async (runner, row): Promise<CountConflicts> => {
  const { force, process, period_from: from, period_to: to } = row;
  if (force === null || process === null || from === null || to === null) {
    throw new Error('A file about a process without its subject');
  }
  return stageConflicts(runner, { force, process, from, to });
};
