import { type Result } from '@muster/domain';
import { type Projection, type ProjectionInput, type ProjectionProblem } from '@muster/stats';

/** What one answer needs worked out. Same task, same outcome, on every machine. */
export interface ProjectionTask {
  readonly scenarios: readonly ProjectionInput[];
  /** From the day of the back-test, at the rates before it; null where the history is too short. */
  readonly backTest: ProjectionInput | null;
}

export interface ProjectionOutcome {
  /** In the order of the task. */
  readonly scenarios: readonly Result<Projection, ProjectionProblem>[];
  readonly backTest: Result<Projection, ProjectionProblem> | null;
}

/** Works a task out, somewhere where it stops nothing else. */
export type ProjectionRunner = (task: ProjectionTask) => Promise<ProjectionOutcome>;
