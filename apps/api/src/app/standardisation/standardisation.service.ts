import { Injectable } from '@nestjs/common';
import {
  AnalystTable,
  type DecompositionAnswer,
  type DecompositionQuestion,
  type StandardisedAnswer,
  type StandardisedQuestion,
} from '@muster/contracts';
import { ok, type Refusal, type Result } from '@muster/domain';
import { QuestionRecorder } from '../questions/question-recorder.service';
import { answerDecomposition } from './answer-decomposition';
import { answerStandardised } from './answer-standardised';
import { type WithLeavers } from './leavers-of-groups';
import { planStandardisation, type StandardisationRefusal } from './plan-standardisation';
import { withholdDecomposition } from './withhold-decomposition';
import { withholdStandardised } from './withhold-standardised';

type Answered<T extends object> = Promise<Result<AnalystTable<T>, StandardisationRefusal>>;

/** Whether gaps between leaver rates are mix or rate, with true counts: for analysts. Each question goes to the audit trail before
 *  its answer leaves; of a filter only the dimension, and of the two groups nothing. */
@Injectable()
export class StandardisationService {
  constructor(private readonly recorder: QuestionRecorder) {}

  /** Leaver rates of all groups, crude and standardised. */
  async standardised(question: StandardisedQuestion, actor: string): Answered<StandardisedAnswer> {
    const { from, to, characteristic, grouping, route } = question;
    const counted = await this.recorder.recorded(
      'standardisation.rates',
      question,
      actor,
      { from, to, characteristic, grouping, route },
      (context) => {
        const plan = planStandardisation(context, question);
        return plan.ok ? answerStandardised(context, plan.value, route) : plan;
      },
      withholdStandardised,
    );
    return withoutLeavers(counted);
  }

  /** The gap between two groups, split. */
  async decomposition(question: DecompositionQuestion, actor: string): Answered<DecompositionAnswer> {
    const { from, to, characteristic, grouping } = question;
    const counted = await this.recorder.recorded(
      'standardisation.split',
      question,
      actor,
      { from, to, characteristic, grouping },
      (context) => {
        const plan = planStandardisation(context, question);
        return plan.ok ? answerDecomposition(context, plan.value, question) : plan;
      },
      withholdDecomposition,
    );
    return withoutLeavers(counted);
  }
}

/** The counts by which it was decided what may be told stay here. */
function withoutLeavers<A extends object, R extends Refusal>(
  counted: Result<AnalystTable<WithLeavers<A>>, R>,
): Result<AnalystTable<A>, R> {
  return counted.ok ? ok(AnalystTable.of(counted.value.toJSON().answer)) : counted;
}
