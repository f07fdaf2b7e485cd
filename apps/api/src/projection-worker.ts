import { parentPort, workerData } from 'node:worker_threads';
import { type ProjectionTask, runProjectionTask } from '@muster/disclosure';
import { type ProjectionMessage } from './app/projection/projection-message';

/** Progress is told at most this often. */
const EVERY_MS = 100;

/** The thread in which the runs of one answer are worked out: they take seconds and must not stop requests. The task comes
 *  as the worker's data; `ProjectionThread` reads the messages. */
const send = (message: ProjectionMessage) => parentPort?.postMessage(message);

try {
  let told = 0;
  const outcome = runProjectionTask(workerData as ProjectionTask, (doneRuns) => {
    if (performance.now() - told < EVERY_MS) return;
    told = performance.now();
    send({ kind: 'progress', doneRuns });
  });
  send({ kind: 'done', outcome });
} catch (fault) {
  const { name, stack } = fault instanceof Error ? fault : new Error('thrown value is no error');
  send({ kind: 'fault', name, stack: stack ?? '' });
}
