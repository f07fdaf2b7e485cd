import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  AnalystTable,
  type RepresentationAnswer,
  type RepresentationQuestion,
  type RepresentationSeries,
} from '@muster/contracts';
import { ok, type Result } from '@muster/domain';
import { DataSource } from 'typeorm';
import { AuditTrail } from '../access/audit-trail.service';
import { answerQuestion } from './answer-question';
import { answerSeries } from './answer-series';
import { BaselineChooser, type ChosenBaseline } from './baseline-chooser.service';
import { planQuestion } from './plan-question';
import { type QuestionContext } from '../questions/question-context';
import { QuestionContexts } from '../questions/question-contexts.service';
import { type QuestionPlan } from './question-plan';
import { type RepresentationRefusal } from './representation.errors';
import { SeriesEventsService } from './series-events.service';

type Answered<T extends object> = Promise<Result<AnalystTable<T>, RepresentationRefusal>>;

/** Representation for analysts: true counts, measured. Each question goes to the audit trail before its answer leaves. */
@Injectable()
export class RepresentationService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly audit: AuditTrail,
    private readonly contexts: QuestionContexts,
    private readonly baselines: BaselineChooser,
    private readonly events: SeriesEventsService,
  ) {}

  /** Representation as at one snapshot. */
  async ask(question: RepresentationQuestion, actor: string): Answered<RepresentationAnswer> {
    return this.recorded('representation.ask', question, actor, () => this.answer(question));
  }

  /** The same question over every published snapshot. `asAt` chooses the snapshot that the baseline is brought to. */
  async askSeries(question: RepresentationQuestion, actor: string): Answered<RepresentationSeries> {
    return this.recorded('representation.series', question, actor, () => this.series(question));
  }

  private async answer(
    question: RepresentationQuestion,
  ): Promise<Result<RepresentationAnswer, RepresentationRefusal>> {
    const prepared = await this.prepare(question);
    return prepared.ok ? answerQuestion(...prepared.value) : prepared;
  }

  private async series(
    question: RepresentationQuestion,
  ): Promise<Result<RepresentationSeries, RepresentationRefusal>> {
    const prepared = await this.prepare(question);
    if (!prepared.ok) return prepared;
    return answerSeries(...prepared.value, await this.events.of(question.force));
  }

  private async prepare(
    question: RepresentationQuestion,
  ): Promise<Result<[QuestionContext, QuestionPlan, ChosenBaseline], RepresentationRefusal>> {
    const context = await this.contexts.of(question.force);
    if (!context.ok) return context;
    const plan = planQuestion(context.value, question);
    if (!plan.ok) return plan;
    const chosen = await this.baselines.choose(context.value, plan.value, question.baseline);
    return chosen.ok ? ok([context.value, plan.value, chosen.value]) : chosen;
  }

  private async recorded<T extends object>(
    action: string,
    question: RepresentationQuestion,
    actor: string,
    answer: () => Promise<Result<T, RepresentationRefusal>>,
  ): Answered<T> {
    const outcome = await answer();
    await this.audit.append(this.dataSource, {
      actor,
      action,
      object: outcome.ok ? question.force : '',
      outcome: outcome.ok ? 'done' : 'refused',
      ...(question.purpose === undefined ? {} : { purpose: question.purpose }),
      detail: outcome.ok ? asked(question) : { refusal: outcome.refusal.code },
    });
    return outcome.ok ? ok(AnalystTable.of(outcome.value)) : outcome;
  }
}

/** What was asked, without any value: of a filter only its dimension. A refused question may hold anything, so of that
 *  only the code is kept. */
function asked({
  asAt,
  by,
  direction,
  grouping,
  baseline,
  where,
}: RepresentationQuestion): Record<string, unknown> {
  return { asAt, by, direction, grouping, baseline, where: where.map(({ dimension }) => dimension) };
}
