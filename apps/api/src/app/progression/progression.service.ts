import { Injectable } from '@nestjs/common';
import {
  type ActingAnswer,
  type ActingQuestion,
  type AnalystTable,
  type DisparityRatioAnswer,
  type DisparityRatioQuestion,
  type RankFlowsAnswer,
  type RankFlowsQuestion,
  type RankProfileAnswer,
  type RankProfileQuestion,
  type TimeInRankAnswer,
  type TimeInRankQuestion,
} from '@muster/contracts';
import { type Result } from '@muster/domain';
import { type QuestionContext } from '../questions/question-context';
import { QuestionRecorder } from '../questions/question-recorder.service';
import { type NamingQuestion } from '../questions/sensitive-dimensions-of';
import { type RecodedDate, SeriesEventsService } from '../questions/series-events.service';
import { answerActing } from './answer-acting';
import { answerDisparityRatio } from './answer-disparity-ratio';
import { answerRankFlows } from './answer-rank-flows';
import { answerRankProfile } from './answer-rank-profile';
import { answerTimeInRank } from './answer-time-in-rank';
import { type ProgressionRefusal } from './progression.errors';
import { withholdActing } from './withhold-acting';
import { withholdDisparityRatio } from './withhold-disparity-ratio';
import { withholdRankFlows } from './withhold-rank-flows';
import { withholdRankProfile } from './withhold-rank-profile';
import { withholdTimeInRank } from './withhold-time-in-rank';

type Answered<A extends object> = Promise<Result<AnalystTable<A>, ProgressionRefusal>>;

interface AskedOfForce extends NamingQuestion {
  readonly force: string;
  readonly grouping?: string | undefined;
  readonly where: readonly { readonly dimension: string }[];
  readonly purpose?: string | undefined;
}

/** Who stands in which rank, who moves up, and how long it takes; for analysts. Each question goes to the audit trail before
 *  its answer leaves. */
@Injectable()
export class ProgressionService {
  constructor(
    private readonly events: SeriesEventsService,
    private readonly recorder: QuestionRecorder,
  ) {}

  async rankProfile(question: RankProfileQuestion, actor: string): Answered<RankProfileAnswer> {
    const { from, to, characteristic } = question;
    return this.ask(
      'rank-profile',
      question,
      actor,
      { from, to, characteristic },
      answerRankProfile,
      withholdRankProfile,
    );
  }

  async disparityRatio(question: DisparityRatioQuestion, actor: string): Answered<DisparityRatioAnswer> {
    const { asAt, characteristic } = question;
    return this.ask(
      'disparity-ratio',
      question,
      actor,
      { asAt, characteristic },
      answerDisparityRatio,
      withholdDisparityRatio,
    );
  }

  async acting(question: ActingQuestion, actor: string): Answered<ActingAnswer> {
    const { from, to, by } = question;
    return this.ask('acting', question, actor, { from, to, by }, answerActing, withholdActing);
  }

  async rankFlows(question: RankFlowsQuestion, actor: string): Answered<RankFlowsAnswer> {
    const { from, to } = question;
    return this.ask('rank-flows', question, actor, { from, to }, answerRankFlows, withholdRankFlows);
  }

  async timeInRank(question: TimeInRankQuestion, actor: string): Answered<TimeInRankAnswer> {
    const { asAt, by } = question;
    return this.ask('time-in-rank', question, actor, { asAt, by }, answerTimeInRank, withholdTimeInRank);
  }

  /** `asked` and the dimensions of the filters are written down: no value of any dimension. */
  private async ask<Q extends AskedOfForce, A extends object>(
    metric: string,
    question: Q,
    actor: string,
    asked: Readonly<Record<string, unknown>>,
    answer: (
      context: QuestionContext,
      question: Q,
      recoded: readonly RecodedDate[],
    ) => Result<A, ProgressionRefusal>,
    withhold: (answer: A, threshold: number) => A,
  ): Answered<A> {
    const detail = { ...asked, grouping: question.grouping };
    return this.recorder.recorded(
      `progression.${metric}`,
      question,
      actor,
      detail,
      async (context) => {
        const { recoded } = await this.events.of(context.force.code);
        return answer(context, question, recoded);
      },
      withhold,
    );
  }
}
