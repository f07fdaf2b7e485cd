import { project, type ProjectionInput } from '@muster/stats';
import { type ProjectionOutcome, type ProjectionTask } from './projection-task';

/** Works a task out, one projection after the other; `tell` hears how many runs are done altogether. It takes seconds: for
 *  a thread of its own. */
export function runProjectionTask(
  { scenarios, backTest }: ProjectionTask,
  tell: (doneRuns: number) => void = () => undefined,
): ProjectionOutcome {
  let before = 0;
  const worked = (input: ProjectionInput) => {
    const outcome = project(input, { onProgress: (runs) => tell(before + runs) });
    before += input.runs;
    tell(before);
    return outcome;
  };
  return { scenarios: scenarios.map(worked), backTest: backTest && worked(backTest) };
}
