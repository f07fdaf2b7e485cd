import { Injectable } from '@nestjs/common';
import { type AnalystTable, type RetentionAnswer, type RetentionQuestion } from '@muster/contracts';
import { ok, type Result } from '@muster/domain';
import { QuestionRecorder } from '../questions/question-recorder.service';
import { type QuestionRefusal } from '../questions/question-refusal';
import { answerRetention } from './answer-retention';
import { planRetention } from './plan-retention';
import { withholdRetention } from './withhold-retention';

/** How long people stay, with true counts: for analysts. */
@Injectable()
export class RetentionService {
  constructor(private readonly recorder: QuestionRecorder) {}

  /** The question goes to the audit trail before its answer leaves; of a filter only the dimension. */
  async ask(
    question: RetentionQuestion,
    actor: string,
  ): Promise<Result<AnalystTable<RetentionAnswer>, QuestionRefusal>> {
    const { asAt, by, grouping, grid } = question;
    const asked = { asAt, by, grouping, grid };
    return this.recorder.recorded(
      'attrition.retention',
      question,
      actor,
      asked,
      (context) => {
        const plan = planRetention(context, question);
        return plan.ok ? ok(answerRetention(context, plan.value)) : plan;
      },
      withholdRetention,
    );
  }
}
