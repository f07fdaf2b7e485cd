import { Injectable } from '@nestjs/common';
import {
  type AnalystTable,
  type EventRatesAnswer,
  type EventRatesQuestion,
  type FlowSeriesAnswer,
  type FlowSeriesQuestion,
} from '@muster/contracts';
import { type Result } from '@muster/domain';
import { QuestionRecorder } from '../questions/question-recorder.service';
import { SeriesEventsService } from '../questions/series-events.service';
import { answerEventRates } from './answer-event-rates';
import { answerFlowSeries } from './answer-flow-series';
import { type FlowsRefusal } from './flows.errors';
import { planEventRates } from './plan-event-rates';
import { planFlowSeries } from './plan-flow-series';
import { withholdEventRates } from './withhold-event-rates';
import { withholdFlowSeries } from './withhold-flow-series';

type Answered<T extends object> = Promise<Result<AnalystTable<T>, FlowsRefusal>>;

/** Joiners, leavers and promotions, with true counts: for analysts. Each question goes to the audit trail before its answer
 *  leaves; of a filter only the dimension, and of the comparator nothing. */
@Injectable()
export class FlowsService {
  constructor(
    private readonly recorder: QuestionRecorder,
    private readonly events: SeriesEventsService,
  ) {}

  /** Who joined, left or was promoted in a period, by group, and how groups compare. */
  async rates(question: EventRatesQuestion, actor: string): Answered<EventRatesAnswer> {
    const { kind, from, to, by, grouping, denominator, loss, eligibility } = question;
    const asked = { kind, from, to, by, grouping, denominator, loss, eligibility };
    return this.recorder.recorded(
      'flows.rates',
      question,
      actor,
      asked,
      (context) => {
        const plan = planEventRates(context, question);
        return plan.ok ? answerEventRates(context, plan.value) : plan;
      },
      withholdEventRates,
    );
  }

  /** The same events month by month, quarter by quarter or year by year. */
  async series(question: FlowSeriesQuestion, actor: string): Answered<FlowSeriesAnswer> {
    const { from, to, by, grouping, step } = question;
    const asked = { from, to, by, grouping, step };
    return this.recorder.recorded(
      'flows.series',
      question,
      actor,
      asked,
      async (context) => {
        const plan = planFlowSeries(context, question);
        if (!plan.ok) return plan;
        return answerFlowSeries(context, plan.value, await this.events.of(question.force));
      },
      withholdFlowSeries,
    );
  }
}
