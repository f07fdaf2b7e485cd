import { Injectable } from '@nestjs/common';
import {
  AnalystTable,
  type ProjectionAnswer,
  type ProjectionProgress,
  type ProjectionQuestion,
} from '@muster/contracts';
import { runsOfTask } from '@muster/disclosure';
import { ok, refuse, type Result } from '@muster/domain';
import { type QuestionContext } from '../questions/question-context';
import { QualityRulesService } from '../quality/quality-rules.service';
import { QuestionRecorder } from '../questions/question-recorder.service';
import { type QuestionRefusal } from '../questions/question-refusal';
import { BaselineChooser } from '../representation/baseline-chooser.service';
import { type RepresentationRefusal } from '../representation/representation.errors';
import { answerProjection, type ProjectionPopulation } from './answer-projection';
import { hiddenFigures } from './hidden-figures';
import { type JobWatch } from './job-watch';
import { planProjection, type ProjectionPlan } from './plan-projection';
import { ProjectionJobs } from './projection-jobs.service';
import { ProjectionRuns } from './projection-runs.service';
import { type ProjectionRefusal } from './projection.errors';
import { withholdProjection } from './withhold-projection';

type Refused = ProjectionRefusal | RepresentationRefusal | QuestionRefusal;
type Answered = Result<AnalystTable<ProjectionAnswer>, Refused>;

/** Where today's rates lead, for analysts: from true counts, off the thread of requests. */
@Injectable()
export class ProjectionService {
  constructor(
    private readonly recorder: QuestionRecorder,
    private readonly baselines: BaselineChooser,
    private readonly runs: ProjectionRuns,
    private readonly jobs: ProjectionJobs,
    private readonly quality: QualityRulesService,
  ) {}

  /** Begins to answer, and says how far it is. */
  async start(question: ProjectionQuestion, actor: string): Promise<Result<ProjectionProgress, Refused>> {
    return this.jobs.start(actor, (watch) => this.answer(question, actor, watch));
  }

  /** The answer of a question that was begun, once it is there; only to whoever asked, and only with the grant that it still
   *  needs. */
  async fetch(id: string, actor: string): Promise<Answered> {
    const kept = this.jobs.answer(id, actor);
    if (!kept.ok) return kept;
    if (!(kept.value instanceof AnalystTable)) return this.jobs.unknown();
    const { force, dimension } = kept.value.toJSON();
    const allowed = await this.recorder.allowed({ force, dimension }, actor);
    if (allowed.ok) return ok(kept.value);
    this.jobs.forget(id);
    return allowed;
  }

  /** The question goes to the audit trail before its answer leaves; of the group and of scenarios nothing does. */
  async answer(question: ProjectionQuestion, actor: string, watch: JobWatch): Promise<Answered> {
    const { asAt, workforceType, dimension, grouping, horizonYears, runs, seed, scenarios } = question;
    const asked = { asAt, workforceType, dimension, grouping, horizonYears, runs, seed };
    let planned: readonly [QuestionContext, ProjectionPlan] | null = null;
    return this.recorder.recorded<ProjectionAnswer, Refused>(
      'projection.ask',
      question,
      actor,
      { ...asked, scenarios: scenarios.length },
      (context) => {
        const plan = planProjection(context, question);
        if (!plan.ok) return plan;
        planned = [context, plan.value];
        return this.worked(context, plan.value, question, watch);
      },
      (answer, threshold) =>
        planned === null ? answer : withholdProjection(answer, hiddenFigures(...planned, threshold)),
    );
  }

  private async worked(
    context: QuestionContext,
    plan: ProjectionPlan,
    question: ProjectionQuestion,
    watch: JobWatch,
  ): Promise<Result<ProjectionAnswer, Refused>> {
    const population = await this.population(context, plan, question);
    if (!population.ok) return population;
    return answerProjection(context, plan, question, {
      population: population.value,
      least: this.quality.targets.gate.share,
      run: (task) => {
        watch.planned(runsOfTask(task));
        return this.runs.run(task, watch);
      },
    });
  }

  private async population(
    context: QuestionContext,
    { share, group }: ProjectionPlan,
    { baseline: asked, horizonYears }: ProjectionQuestion,
  ): Promise<Result<ProjectionPopulation | null, Refused>> {
    const chosen = await this.baselines.choose(context, share, asked?.id);
    if (!chosen.ok) return chosen;
    const { baseline, shares } = chosen.value;
    const own = shares.get(group.code);
    if (!baseline || own === undefined) return ok(null);
    const year = asked?.year ?? Number(baseline.referenceDate.slice(0, 4));
    const changePerYear = asked?.changePerYear ?? 0;
    const last = Number(share.snapshot.asAt.slice(0, 4)) + horizonYears;
    const reached = own + changePerYear * Math.max(0, last - year);
    if (reached < 0 || reached > 1) {
      return refuse(
        'rate-out-of-range',
        'The population would be below 0 or above 100 percent by the last year.',
      );
    }
    return ok({ ...{ id: baseline.id, label: baseline.label }, share: own, year, changePerYear });
  }
}
