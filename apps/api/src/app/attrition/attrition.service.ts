import { Injectable } from '@nestjs/common';
import { type AnalystTable, type AttritionAnswer, type AttritionQuestion } from '@muster/contracts';
import { type Result } from '@muster/domain';
import { QuestionRecorder } from '../questions/question-recorder.service';
import { type QuestionRefusal } from '../questions/question-refusal';
import { answerAttrition } from './answer-attrition';
import { planAttrition } from './plan-attrition';
import { withholdAttrition } from './withhold-attrition';

/** Who leaves, with true counts: for analysts. */
@Injectable()
export class AttritionService {
  constructor(private readonly recorder: QuestionRecorder) {}

  /** The question goes to the audit trail before its answer leaves; of a filter only the dimension. */
  async ask(
    question: AttritionQuestion,
    actor: string,
  ): Promise<Result<AnalystTable<AttritionAnswer>, QuestionRefusal>> {
    const { from, to, by, grouping } = question;
    const asked = { from, to, by, grouping };
    return this.recorder.recorded(
      'attrition.ask',
      question,
      actor,
      asked,
      (context) => {
        const plan = planAttrition(context, question);
        return plan.ok ? answerAttrition(context, plan.value) : plan;
      },
      withholdAttrition,
    );
  }
}
