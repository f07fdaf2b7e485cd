import { Injectable } from '@nestjs/common';
import { type AnalystTable, type HazardAnswer, type HazardQuestion } from '@muster/contracts';
import { type Result } from '@muster/domain';
import { QuestionRecorder } from '../../questions/question-recorder.service';
import { type QuestionRefusal } from '../../questions/question-refusal';
import { answerHazard } from './answer-hazard';
import { planHazard } from './plan-hazard';
import { withholdHazard } from './withhold-hazard';

/** How many times the rate of a comparator groups leave at, with true counts: for analysts. */
@Injectable()
export class HazardService {
  constructor(private readonly recorder: QuestionRecorder) {}

  /** The question goes to the audit trail before its answer leaves; of a filter only the dimension. Every dimension in which
   *  people are made alike is named as one that divides, so that one that needs a grant needs it here too. */
  async ask(
    question: HazardQuestion,
    actor: string,
  ): Promise<Result<AnalystTable<HazardAnswer>, QuestionRefusal>> {
    const { from, asAt, by, grouping, adjustFor, strata, route } = question;
    const named = { ...question, by: [...by, ...(adjustFor ?? []), strata] };
    return this.recorder.recorded(
      'attrition.hazard',
      named,
      actor,
      { from, asAt, by, grouping, adjustFor, strata, route },
      (context) => {
        const plan = planHazard(context, question);
        return plan.ok ? answerHazard(context, plan.value) : plan;
      },
      withholdHazard,
    );
  }
}
