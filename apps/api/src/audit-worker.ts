import { parentPort, workerData } from 'node:worker_threads';
import {
  type AuditInput,
  auditAndRepair,
  auditOfficeList,
  type AuditProgress,
  type OfficeListAudit,
} from '@muster/disclosure';
import loadHighs from 'highs';
import { type AuditMessage } from './app/releases/audit/audit-message';
import { HighsSolver } from './app/releases/audit/highs-solver';

/** Progress is told at most this often. */
const EVERY_MS = 200;

/** The thread in which one release, or the office-holders' list beside it, is audited: the linear programs run for seconds
 *  and must not stop requests. The input comes as the worker's data; `AuditWorker` reads the messages. */
const send = (message: AuditMessage) => parentPort?.postMessage(message);

try {
  const started = performance.now();
  let told = 0;
  const tell = (progress: AuditProgress) => {
    if (performance.now() - told < EVERY_MS) return;
    told = performance.now();
    send({ kind: 'progress', progress });
  };
  const solver = new HighsSolver(await loadHighs());
  const asked = workerData as AuditInput | OfficeListAudit;
  if ('listed' in asked) {
    send({ kind: 'office-list', open: auditOfficeList(asked, solver) });
  } else {
    const audit = auditAndRepair(asked, solver, tell);
    send({ kind: 'done', audit: { ...audit, milliseconds: Math.round(performance.now() - started) } });
  }
} catch (fault) {
  const { name, stack } = fault instanceof Error ? fault : new Error('thrown value is no error');
  send({ kind: 'fault', name, stack: stack ?? '' });
}
