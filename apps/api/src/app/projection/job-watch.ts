/** How far the runs of a projection are. */
export interface RunsProgress {
  readonly state: 'waiting' | 'running';
  readonly doneRuns: number;
  readonly runs: number;
}

/** What a projection tells whoever waits for it, and how it is stopped. */
export interface JobWatch {
  /** The question is understood, and what it needs is counted. */
  planned(runs: number): void;
  tell(progress: RunsProgress): void;
  readonly signal: AbortSignal;
}
