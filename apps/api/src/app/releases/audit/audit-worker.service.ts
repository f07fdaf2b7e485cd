import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type BeforeApplicationShutdown, Inject, Injectable } from '@nestjs/common';
import { type AuditInput, type AuditProgress, type OfficeListAudit } from '@muster/disclosure';
import { type Configuration } from '../../platform/configuration';
import { CONFIGURATION } from '../../platform/tokens';
import { type AuditMessage, type TimedAudit } from './audit-message';
import { AuditStopped } from './audit-stopped';

/** Heap of the thread. The solver's own memory comes on top and stays below 100 MiB for a force of 14,000. */
const HEAP_MIB = 320;
/** Of it for what is new: solutions are looked at once and forgotten. The default takes 60 MiB more for the same time. */
const YOUNG_MIB = 16;
const CRASHED =
  'The audit of the release ended before it had a result. Nothing was released; build the release again.';
const TOO_LARGE =
  'The audit of the release needed more memory than it may have. Nothing was released; ask for help.';
const SHUT_DOWN = 'The program ended while the release was audited. Nothing was released; build it again.';

/** Audits releases in threads of their own, so that linear programs that run for seconds never stop requests. */
@Injectable()
export class AuditWorker implements BeforeApplicationShutdown {
  private readonly running = new Map<Worker, (reason: AuditStopped) => void>();

  constructor(@Inject(CONFIGURATION) private readonly configuration: Configuration) {}

  /** Audits and repairs one release; `tell` hears how far it is. Throws `AuditStopped` when the thread crashes, outgrows
   *  its memory or the application shuts down. */
  async run(
    input: AuditInput,
    tell: (progress: AuditProgress) => void = () => undefined,
  ): Promise<TimedAudit> {
    const message = await this.ask(input, tell);
    if (message.kind !== 'done') throw new AuditStopped(CRASHED);
    return message.audit;
  }

  /** Whether the office-holders' list beside a release may be opened; it throws as `run` does. */
  async mayOpen(list: OfficeListAudit): Promise<boolean> {
    const message = await this.ask(list, () => undefined);
    if (message.kind !== 'office-list') throw new AuditStopped(CRASHED);
    return message.open;
  }

  private ask(
    workerData: AuditInput | OfficeListAudit,
    tell: (progress: AuditProgress) => void,
  ): Promise<AuditMessage> {
    const worker = new Worker(join(this.configuration.projectDir, 'dist/api/audit-worker.mjs'), {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MIB, maxYoungGenerationSizeMb: YOUNG_MIB },
    });
    const audited = new Promise<AuditMessage>((resolve, reject) => {
      this.running.set(worker, reject);
      worker.on('message', (message: AuditMessage) => {
        if (message.kind === 'progress') tell(message.progress);
        else if (message.kind === 'fault') reject(stopped(CRASHED, message.stack));
        else resolve(message);
      });
      worker.on('error', (fault) => reject(stopped(isOutOfMemory(fault) ? TOO_LARGE : CRASHED, fault.stack)));
      worker.on('exit', () => reject(new AuditStopped(CRASHED)));
    });
    return audited.finally(async () => {
      this.running.delete(worker);
      await worker.terminate();
    });
  }

  beforeApplicationShutdown(): void {
    for (const reject of this.running.values()) reject(new AuditStopped(SHUT_DOWN));
  }
}

function isOutOfMemory(fault: Error): boolean {
  return 'code' in fault && fault.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

/** The frames of the thread say where it happened; its message stays there. */
function stopped(sentence: string, stack: string | undefined): AuditStopped {
  const fault = new AuditStopped(sentence);
  const frames = (stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  fault.stack = [`AuditStopped: ${sentence}`, ...frames].join('\n');
  return fault;
}
