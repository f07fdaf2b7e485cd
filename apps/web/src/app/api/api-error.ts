import { type Problem } from '@muster/contracts';

/** What every failed request of the web app turns into: one problem with a clear sentence and a reference. */
export class ApiError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
    this.name = 'ApiError';
  }
}
