import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Inject, Injectable } from '@nestjs/common';
import { type ProjectionOutcome, type ProjectionTask } from '@muster/disclosure';
import { type Configuration } from '../platform/configuration';
import { CONFIGURATION } from '../platform/tokens';
import { type ProjectionMessage } from './projection-message';
import { deferred } from './deferred';
import { ProjectionStopped } from './projection-stopped';

/** Heap of a thread: 20,000 runs of 40 years are 6 MB of shares for each scenario, and a copy in order. */
const HEAP_MIB = 192;
const CRASHED = 'The projection ended before it had a result. Ask again.';

/** Runs one task in a thread of its own, so that thousands of runs never stop requests. */
@Injectable()
export class ProjectionThread {
  constructor(@Inject(CONFIGURATION) private readonly configuration: Configuration) {}

  /** `tell` hears how many runs are done. Throws `ProjectionStopped` when the thread crashes or `signal` is aborted. */
  async run(
    task: ProjectionTask,
    tell: (doneRuns: number) => void,
    signal: AbortSignal,
  ): Promise<ProjectionOutcome> {
    const worker = new Worker(join(this.configuration.projectDir, 'dist/api/projection-worker.mjs'), {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MIB },
    });
    const { promise, resolve, reject } = deferred<ProjectionOutcome>();
    const stop = () => reject(new ProjectionStopped(CRASHED));
    signal.addEventListener('abort', stop, { once: true });
    worker.on('message', (message: ProjectionMessage) => {
      if (message.kind === 'progress') tell(message.doneRuns);
      else if (message.kind === 'done') resolve(message.outcome);
      else reject(crashed(message.stack));
    });
    worker.on('error', ({ stack }) => reject(crashed(stack)));
    worker.on('exit', stop);
    try {
      return await promise;
    } finally {
      signal.removeEventListener('abort', stop);
      await worker.terminate();
    }
  }
}

/** The frames of the thread say where it happened; its message stays there. */
function crashed(stack: string | undefined): ProjectionStopped {
  const fault = new ProjectionStopped(CRASHED);
  const frames = (stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  fault.stack = [`ProjectionStopped: ${CRASHED}`, ...frames].join('\n');
  return fault;
}
