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
import { QuestionRecorder } from '../questions/question-recorder.service';
import { type QuestionPlan } from './question-plan';
import { QualityRulesService } from '../quality/quality-rules.service';
import { gateNote } from './gate-note';
import { type RepresentationRefusal } from './representation.errors';
import { SeriesEventsService } from '../questions/series-events.service';
import { withholdRepresentation, withholdSeries } from './withhold-representation';
import { withinGate } from './within-gate';

type Answered<T extends object> = Promise<Result<AnalystTable<T>, RepresentationRefusal>>;

/** Representation for analysts: true counts, measured. Each question goes to the audit trail before its answer leaves. */
@Injectable()
export class RepresentationService {
  constructor(
    private readonly recorder: QuestionRecorder,
    private readonly baselines: BaselineChooser,
    private readonly events: SeriesEventsService,
    private readonly quality: QualityRulesService,
  ) {}

  /** Representation as at one snapshot. */
  async ask(question: RepresentationQuestion, actor: string): Answered<RepresentationAnswer> {
    return this.recorder.recorded(
      'representation.ask',
      question,
      actor,
      asked(question),
      (context) => this.answer(context, question),
      withholdRepresentation,
    );
  }

  /** The same question over every published snapshot. `asAt` chooses the snapshot that the baseline is brought to. */
  async askSeries(question: RepresentationQuestion, actor: string): Answered<RepresentationSeries> {
    return this.recorder.recorded(
      'representation.series',
      question,
      actor,
      asked(question),
      (context) => this.series(context, question),
      withholdSeries,
    );
  }

  private async answer(
    context: QuestionContext,
    question: RepresentationQuestion,
  ): Promise<Result<RepresentationAnswer, RepresentationRefusal>> {
    const prepared = await this.prepare(context, question);
    if (!prepared.ok) return prepared;
    const answer = answerQuestion(...prepared.value);
    return answer.ok ? ok(this.gated(answer.value)) : answer;
  }

  private gated(answer: RepresentationAnswer): RepresentationAnswer {
    const { rows, closed } = withinGate(answer.rows, answer.about.measured, this.least);
    if (!closed) return answer;
    return {
      ...answer,
      rows: [...rows],
      about: { ...answer.about, notes: [...answer.about.notes, gateNote(this.least)] },
    };
  }

  private get least(): number {
    return this.quality.targets.gate.share;
  }

  private async series(
    context: QuestionContext,
    question: RepresentationQuestion,
  ): Promise<Result<RepresentationSeries, RepresentationRefusal>> {
    const prepared = await this.prepare(context, question);
    if (!prepared.ok) return prepared;
    return answerSeries(...prepared.value, await this.events.of(question.force), this.least);
  }

  private async prepare(
    context: QuestionContext,
    question: RepresentationQuestion,
  ): Promise<Result<[QuestionContext, QuestionPlan, ChosenBaseline], RepresentationRefusal>> {
    const plan = planQuestion(context, question);
    if (!plan.ok) return plan;
    const chosen = await this.baselines.choose(context, plan.value, question.baseline);
    return chosen.ok ? ok([context, plan.value, chosen.value]) : chosen;
  }
}

/** What was asked, without any value: the recorder adds the dimensions of the filters. */
function asked({ asAt, by, direction, grouping, baseline }: RepresentationQuestion): Record<string, unknown> {
  return { asAt, by, direction, grouping, baseline };
}
