import { createHash } from 'node:crypto';
import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { type ProjectionOutcome, type ProjectionTask, runsOfTask } from '@muster/disclosure';
import { deferred } from './deferred';
import { ProjectionStopped } from './projection-stopped';
import { ProjectionThread } from './projection-thread.service';
import { type JobWatch, type RunsProgress } from './job-watch';

/** Threads at once: there are other things to do on two cores. */
const MOST_AT_ONCE = 2;
/** Results that are kept. A result is a few hundred numbers. */
const MOST_KEPT = 32;
const SHUT_DOWN = 'The program ended before the projection had a result. Ask again.';
const UNWANTED = 'The projection was stopped.';

interface Run {
  readonly task: ProjectionTask;
  readonly outcome: Promise<ProjectionOutcome>;
  readonly begin: () => void;
  readonly stop: (reason: ProjectionStopped) => void;
  readonly watches: Set<JobWatch>;
  progress: RunsProgress;
  state: 'waiting' | 'running' | 'done';
}

/** Works projections out in threads of their own, two at once; a third waits. The same task (the same people, rates, levers
 *  and seed) is worked out once and kept for a while, whoever asks for it: its key is what it is worked out of, so a new
 *  snapshot or release never meets an old result. */
@Injectable()
export class ProjectionRuns implements BeforeApplicationShutdown {
  private readonly runs = new Map<string, Run>();

  constructor(private readonly thread: ProjectionThread) {}

  /** The outcome of a task. Throws `ProjectionStopped` when the watch is aborted, the thread fails or the application shuts
   *  down. */
  async run(task: ProjectionTask, watch: JobWatch): Promise<ProjectionOutcome> {
    if (watch.signal.aborted) throw new ProjectionStopped(UNWANTED);
    const key = createHash('sha256').update(JSON.stringify(task)).digest('hex');
    const run = this.runs.get(key) ?? this.add(key, task);
    run.watches.add(watch);
    watch.tell(run.progress);
    this.beginNext();
    const left = deferred<never>();
    const leave = () => {
      run.watches.delete(watch);
      if (run.watches.size === 0) run.stop(new ProjectionStopped(UNWANTED));
      left.reject(new ProjectionStopped(UNWANTED));
    };
    watch.signal.addEventListener('abort', leave, { once: true });
    try {
      return await Promise.race([run.outcome, left.promise]);
    } finally {
      watch.signal.removeEventListener('abort', leave);
      run.watches.delete(watch);
    }
  }

  beforeApplicationShutdown(): void {
    for (const run of this.runs.values()) run.stop(new ProjectionStopped(SHUT_DOWN));
  }

  private add(key: string, task: ProjectionTask): Run {
    const begun = deferred<void>();
    const stopping = new AbortController();
    const stopped = deferred<never>();
    const tell = (doneRuns: number) => this.tell(run, { ...run.progress, state: 'running', doneRuns });
    const outcome = Promise.race([
      stopped.promise,
      begun.promise.then(() => this.thread.run(task, tell, stopping.signal)),
    ]).then(
      (found) => this.keep(key, run, found),
      (fault: unknown) => {
        if (this.runs.get(key) === run) this.runs.delete(key);
        this.beginNext();
        throw fault;
      },
    );
    // Whoever waits hears of a fault; when nobody does, nobody has to.
    outcome.catch(() => undefined);
    const run: Run = {
      ...{ task, outcome, watches: new Set<JobWatch>(), state: 'waiting' },
      begin: begun.resolve,
      stop: (reason) => {
        if (run.state === 'done') return;
        run.state = 'done';
        stopped.reject(reason);
        stopping.abort(reason);
      },
      progress: { state: 'waiting', doneRuns: 0, runs: runsOfTask(task) },
    };
    this.runs.set(key, run);
    return run;
  }

  private tell(run: Run, progress: RunsProgress): void {
    run.progress = progress;
    for (const watch of run.watches) watch.tell(progress);
  }

  private beginNext(): void {
    const running = [...this.runs.values()].filter(({ state }) => state === 'running').length;
    const waiting = [...this.runs.values()].filter(({ state }) => state === 'waiting');
    for (const run of waiting.slice(0, Math.max(0, MOST_AT_ONCE - running))) {
      run.state = 'running';
      this.tell(run, { ...run.progress, state: 'running' });
      run.begin();
    }
  }

  /** The ones asked for last stay. */
  private keep(key: string, run: Run, outcome: ProjectionOutcome): ProjectionOutcome {
    run.state = 'done';
    this.tell(run, { ...run.progress, doneRuns: run.progress.runs });
    this.runs.delete(key);
    this.runs.set(key, run);
    const done = [...this.runs].filter(([, { state }]) => state === 'done');
    for (const [old] of done.slice(0, Math.max(0, done.length - MOST_KEPT))) this.runs.delete(old);
    this.beginNext();
    return outcome;
  }
}
