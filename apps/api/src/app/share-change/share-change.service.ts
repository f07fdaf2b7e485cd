import { Injectable } from '@nestjs/common';
import { type AnalystTable, type ShareChangeAnswer, type ShareChangeQuestion } from '@muster/contracts';
import { ok, type Result } from '@muster/domain';
import { QuestionRecorder } from '../questions/question-recorder.service';
import { type QuestionRefusal } from '../questions/question-refusal';
import { answerShareChange } from './answer-share-change';
import { planShareChange } from './plan-share-change';
import { withholdShareChange } from './withhold-share-change';

/** Why shares moved between two dates, with true counts: for analysts. */
@Injectable()
export class ShareChangeService {
  constructor(private readonly recorder: QuestionRecorder) {}

  /** The question goes to the audit trail before its answer leaves; of a filter only the dimension. */
  async ask(
    question: ShareChangeQuestion,
    actor: string,
  ): Promise<Result<AnalystTable<ShareChangeAnswer>, QuestionRefusal>> {
    const { from, to, characteristic, grouping } = question;
    const asked = { from, to, characteristic, grouping };
    return this.recorder.recorded(
      'share-change.ask',
      question,
      actor,
      asked,
      (context) => {
        const plan = planShareChange(context, question);
        return plan.ok ? ok(answerShareChange(context, plan.value)) : plan;
      },
      withholdShareChange,
    );
  }
}
