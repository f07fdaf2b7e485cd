/** How a caller follows a projection; both are called after every 250 runs. */
export interface ProjectionWatch {
  readonly onProgress?: (doneRuns: number) => void;
  /** Whether to give up: there is then no projection (`stopped`). */
  readonly shouldStop?: () => boolean;
}
