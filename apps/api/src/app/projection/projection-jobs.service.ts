import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type AnalystTable, type ProjectionAnswer, type ProjectionProgress } from '@muster/contracts';
import { type DisclosedTable } from '@muster/disclosure';
import { ok, type Refusal, refuse, type Result } from '@muster/domain';
import { FaultLog } from '../platform/problems/fault-log.service';
import { CLOCK } from '../platform/tokens';
import { type ProjectionRefusal } from './projection.errors';
import { deferred } from './deferred';
import { ProjectionStopped } from './projection-stopped';
import { type JobWatch } from './job-watch';

/** Answers that are kept at the same time; the oldest make room. */
const MOST_KEPT = 64;
/** Of everybody together: more are refused until some have ended. */
const MOST_UNFINISHED = 16;
/** Of one account. */
const MOST_OF_AN_ACCOUNT = 3;
/** How long an answer waits to be fetched. */
const KEPT_MS = 15 * 60_000;
const FAULT = 'The projection ended before it had a result. Ask again.';

type Answer = AnalystTable<ProjectionAnswer> | DisclosedTable<ProjectionAnswer>;

interface Job {
  readonly actor: string;
  readonly progress: ProjectionProgress;
  readonly stopping: AbortController;
  readonly answer: Answer | null;
  /** Milliseconds of the clock; null as long as it has not ended. */
  readonly endedAt: number | null;
}

/** Questions that are being answered, and answers that wait to be fetched. The id says nothing about the question, and only
 *  the account that asked can use it. They live in memory and for a quarter of an hour: after that, or a restart, a page asks
 *  again. */
@Injectable()
export class ProjectionJobs {
  private readonly jobs = new Map<string, Job>();

  constructor(
    private readonly faults: FaultLog,
    @Inject(CLOCK) private readonly clock: () => Date,
  ) {}

  /** Begins to answer. Comes back as soon as the question is understood, or refused. */
  async start<A extends Answer, R extends Refusal>(
    actor: string,
    answer: (watch: JobWatch) => Promise<Result<A, R>>,
  ): Promise<Result<ProjectionProgress, R | ProjectionRefusal>> {
    const unfinished = [...this.jobs.values()].filter(({ endedAt }) => endedAt === null);
    if (unfinished.filter((job) => job.actor === actor).length >= MOST_OF_AN_ACCOUNT) {
      return refuse(
        'own-projections-busy',
        `${MOST_OF_AN_ACCOUNT} projections that this account asked for are being worked out. Stop one, or wait for it.`,
      );
    }
    if (unfinished.length >= MOST_UNFINISHED) {
      return refuse(
        'projections-busy',
        'too many projections are worked out at the moment. Try again in a minute.',
      );
    }
    const id = randomUUID();
    const stopping = new AbortController();
    const planned = deferred<null>();
    const progress = { id, state: 'waiting', doneRuns: 0, runs: 0, message: null } as const;
    this.keep(id, { actor, progress, stopping, answer: null, endedAt: null });
    const ended = answer({
      signal: stopping.signal,
      planned: (runs) => {
        this.move(id, { runs });
        planned.resolve(null);
      },
      tell: (told) => this.move(id, told),
    }).then(
      (found) => this.end(id, found),
      (fault: unknown) => {
        // Before anything is promised a fault is that of the request.
        if (this.jobs.get(id)?.progress.runs !== 0) return this.fail(id, fault);
        this.jobs.delete(id);
        throw fault;
      },
    );
    const refused = await Promise.race([planned.promise, ended]);
    if (refused) {
      this.jobs.delete(id);
      return refused;
    }
    return this.progress(id, actor);
  }

  /** Refused alike for an id that does not exist, is no longer kept, or belongs to somebody else. */
  progress(id: string, actor: string): Result<ProjectionProgress, ProjectionRefusal> {
    const job = this.of(id, actor);
    return job ? ok(job.progress) : this.unknown();
  }

  /** The answer, once it is there. */
  answer(id: string, actor: string): Result<Answer, ProjectionRefusal> {
    const job = this.of(id, actor);
    if (!job) return this.unknown();
    if (job.answer) return ok(job.answer);
    return refuse(
      'projection-not-ready',
      job.progress.message ?? 'the projection is still being worked out.',
    );
  }

  /** Ends it and forgets it. */
  stop(id: string, actor: string): Result<ProjectionProgress, ProjectionRefusal> {
    const job = this.of(id, actor);
    if (!job) return this.unknown();
    job.stopping.abort();
    this.forget(id);
    return ok({ ...job.progress, state: 'failed', message: 'The projection was stopped.' });
  }

  /** Its answer may not be fetched any more. */
  forget(id: string): void {
    this.jobs.delete(id);
  }

  /** One refusal for an id that does not exist and one of somebody else. */
  unknown(): Result<never, ProjectionRefusal> {
    return refuse(
      'unknown-projection',
      'there is no such projection, or it is no longer kept, or somebody else asked for it.',
    );
  }

  private of(id: string, actor: string): Job | null {
    this.forgetOld();
    const job = this.jobs.get(id);
    return job?.actor === actor ? job : null;
  }

  private end<R extends Refusal>(id: string, found: Result<Answer, R>): Result<never, R> | null {
    if (!found.ok) {
      this.move(id, { state: 'failed', message: found.refusal.message });
      return found;
    }
    const job = this.jobs.get(id);
    if (job) {
      const { runs } = job.progress;
      this.jobs.set(id, {
        ...job,
        answer: found.value,
        progress: { ...job.progress, state: 'done', doneRuns: runs },
        endedAt: this.clock().getTime(),
      });
    }
    return null;
  }

  private fail(id: string, fault: unknown): null {
    const wished = fault instanceof ProjectionStopped;
    if (!wished || this.jobs.has(id)) this.faults.record('', 'projection', fault);
    this.move(id, { state: 'failed', message: wished ? fault.message : FAULT });
    return null;
  }

  private move(id: string, change: Partial<ProjectionProgress>): void {
    const job = this.jobs.get(id);
    if (!job) return;
    const endedAt = change.state === 'failed' ? this.clock().getTime() : job.endedAt;
    this.jobs.set(id, { ...job, endedAt, progress: { ...job.progress, ...change } });
  }

  /** The oldest that have ended make room. */
  private keep(id: string, job: Job): void {
    this.forgetOld();
    this.jobs.set(id, job);
    for (const [old, { endedAt }] of this.jobs) {
      if (this.jobs.size <= MOST_KEPT) break;
      if (endedAt !== null) this.jobs.delete(old);
    }
  }

  private forgetOld(): void {
    const oldest = this.clock().getTime() - KEPT_MS;
    for (const [id, { endedAt }] of this.jobs) {
      if (endedAt !== null && endedAt < oldest) this.jobs.delete(id);
    }
  }
}
