import { type ProjectionTask } from './projection-task';

/** How many runs a task takes altogether. */
export function runsOfTask({ scenarios, backTest }: ProjectionTask): number {
  return [...scenarios, ...(backTest ? [backTest] : [])].reduce((sum, { runs }) => sum + runs, 0);
}
