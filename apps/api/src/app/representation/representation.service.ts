import { Injectable } from '@nestjs/common';
import {
  type AnalystTable,
  type RepresentationAnswer,
  type RepresentationQuestion,
  type RepresentationSeries,
} from '@muster/contracts';
import { ok, type Result } from '@muster/domain';
import { answerQuestion } from './answer-question';
import { answerSeries } from './answer-series';
import { BaselineChooser, type ChosenBaseline } from './baseline-chooser.service';
import { planQuestion } from './plan-question';
import { type QuestionContext } from '../questions/question-context';
import { QuestionContexts } from '../questions/question-contexts.service';
import { QuestionRecorder } from '../questions/question-recorder.service';
import { type QuestionPlan } from './question-plan';
import { type RepresentationRefusal } from './representation.errors';
import { SeriesEventsService } from '../questions/series-events.service';

type Answered<T extends object> = Promise<Result<AnalystTable<T>, RepresentationRefusal>>;

/** Representation for analysts: true counts, measured. Each question goes to the audit trail before its answer leaves. */
@Injectable()
export class RepresentationService {
  constructor(
    private readonly recorder: QuestionRecorder,
    private readonly contexts: QuestionContexts,
    private readonly baselines: BaselineChooser,
    private readonly events: SeriesEventsService,
  ) {}

  /** Representation as at one snapshot. */
  async ask(question: RepresentationQuestion, actor: string): Answered<RepresentationAnswer> {
    return this.recorder.recorded('representation.ask', question, actor, asked(question), () =>
      this.answer(question),
    );
  }

  /** The same question over every published snapshot. `asAt` chooses the snapshot that the baseline is brought to. */
  async askSeries(question: RepresentationQuestion, actor: string): Answered<RepresentationSeries> {
    return this.recorder.recorded('representation.series', question, actor, asked(question), () =>
      this.series(question),
    );
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
