import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  type ProjectionAnswer,
  type ProjectionProgress,
  type PublishedProjectionQuestion,
} from '@muster/contracts';
import {
  DisclosedTable,
  discloseProjection,
  planReleasedProjection,
  type ReaderRole,
  runsOfTask,
} from '@muster/disclosure';
import { ok, refuse, type Result } from '@muster/domain';
import { DataSource } from 'typeorm';
import { AuditTrail } from '../access/audit-trail.service';
import { BaselinesService } from '../baselines/baselines.service';
import { type PublishedRefusal } from '../published/published.errors';
import { PublishedReleases } from '../published/published-releases.service';
import { PublishedService } from '../published/published.service';
import { checkScenarios } from './check-scenarios';
import { type JobWatch } from './job-watch';
import { ProjectionJobs } from './projection-jobs.service';
import { ProjectionRuns } from './projection-runs.service';
import { type ProjectionRefusal } from './projection.errors';

type Refused = ProjectionRefusal | PublishedRefusal;
type Answered = Result<DisclosedTable<ProjectionAnswer>, Refused>;

/** Only plan leads set scenarios; a board reads their answers in a pack. */
const READER: ReaderRole = 'plan-lead';

/** Where today's rates lead, for plan leads: from a release, off the thread of requests. Nothing here can reach a ledger. */
@Injectable()
export class PublishedProjections {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly audit: AuditTrail,
    private readonly published: PublishedService,
    private readonly releases: PublishedReleases,
    private readonly baselines: BaselinesService,
    private readonly runs: ProjectionRuns,
    private readonly jobs: ProjectionJobs,
  ) {}

  /** Begins to answer, and says how far it is. */
  async start(
    question: PublishedProjectionQuestion,
    actor: string,
  ): Promise<Result<ProjectionProgress, Refused>> {
    return this.jobs.start(actor, (watch) => this.answer(question, actor, watch));
  }

  /** The answer of a question that was begun, once it is there; only to whoever asked, and only as long as its release is
   *  published. */
  async fetch(id: string, actor: string): Promise<Answered> {
    const kept = this.jobs.answer(id, actor);
    if (!kept.ok) return kept;
    if (!(kept.value instanceof DisclosedTable)) return this.jobs.unknown();
    if (await this.isStillPublished(kept.value.toJSON())) return ok(kept.value);
    this.jobs.forget(id);
    return this.jobs.unknown();
  }

  private async isStillPublished({ force, release }: ProjectionAnswer): Promise<boolean> {
    const listed = await this.releases.list(force);
    return listed.some(({ id }) => id === release?.id);
  }

  /** The audit trail keeps who asked for a projection of which release, and no value. */
  async answer(question: PublishedProjectionQuestion, actor: string, watch: JobWatch): Promise<Answered> {
    const { force, period, dimension, workforceType, grouping, baseline, purpose } = question;
    const read = await this.published.read(
      { force, period, workforceType, grouping, by: [dimension], where: [], baseline: baseline?.id },
      READER,
    );
    const answer = read.ok ? await this.disclosed(read.value, question, watch) : read;
    await this.audit.append(this.dataSource, {
      actor,
      action: 'published.projection',
      object: read.ok ? read.value.figures.meta.id : '',
      outcome: answer.ok ? 'done' : 'refused',
      ...(purpose === undefined ? {} : { purpose }),
      detail: { as: READER, ...(answer.ok ? {} : { refusal: answer.refusal.code }) },
    });
    return answer;
  }

  private async disclosed(
    reading: Parameters<typeof planReleasedProjection>[0],
    question: PublishedProjectionQuestion,
    watch: JobWatch,
  ): Promise<Answered> {
    const startYear = Number(reading.figures.meta.asAt.slice(0, 4));
    const checked = checkScenarios(question, startYear);
    if (!checked.ok) return checked;
    const resolved = reading.baseline && (await this.baselines.resolve(reading.baseline.id));
    const year = resolved?.ok === true ? Number(resolved.value.referenceDate.slice(0, 4)) : null;
    const plan = planReleasedProjection(reading, question, year);
    if (!plan.ok) return plan;
    if (!isReached(plan.value.population, startYear + question.horizonYears)) {
      return refuse(
        'rate-out-of-range',
        'The population would be below 0 or above 100 percent by the last year.',
      );
    }
    return discloseProjection(plan.value, (task) => {
      watch.planned(runsOfTask(task));
      return this.runs.run(task, watch);
    });
  }
}

function isReached(population: ProjectionAnswer['baseline'], lastYear: number): boolean {
  if (!population) return true;
  const { share, year, changePerYear } = population;
  const last = share + changePerYear * Math.max(0, lastYear - year);
  return last >= 0 && last <= 1;
}
