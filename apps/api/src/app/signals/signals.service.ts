import { Injectable } from '@nestjs/common';
import {
  AnalystTable,
  type FunnelPlotAnswer,
  type FunnelPlotQuestion,
  type SpcAnswer,
  type SpcQuestion,
} from '@muster/contracts';
import { ok, type Result } from '@muster/domain';
import { withholdEventRates } from '../flows/withhold-event-rates';
import { QuestionRecorder } from '../questions/question-recorder.service';
import { SeriesEventsService } from '../questions/series-events.service';
import { chartMonths } from './chart-months';
import { countMonths, withholdMonths } from './count-months';
import { countUnits } from './count-units';
import { plotUnits } from './plot-units';
import { type SignalsRefusal } from './signals.errors';

type Answered<T extends object> = Promise<Result<AnalystTable<T>, SignalsRefusal>>;

/** Signal or noise, with true counts: for analysts. The recorder counts, writes the question to the audit trail, and takes out
 *  what may not be shown; limits are drawn from what is left, so that they tell nothing of the rest. */
@Injectable()
export class SignalsService {
  constructor(
    private readonly recorder: QuestionRecorder,
    private readonly events: SeriesEventsService,
  ) {}

  /** Whether joiners, leavers or promotions of a month are more than noise. */
  async spc(question: SpcQuestion, actor: string): Answered<SpcAnswer> {
    const { measure, from, to, by, grouping, beginsAnew } = question;
    const counted = await this.recorder.recorded(
      'signals.spc',
      question,
      actor,
      { measure, from, to, by, grouping, beginsAnew },
      async (context) => countMonths(context, question, await this.events.of(question.force)),
      withholdMonths,
    );
    return counted.ok ? ok(AnalystTable.of(chartMonths(question, counted.value.toJSON()))) : counted;
  }

  /** Which units lose people at a rate that chance does not make. */
  async funnelPlot(question: FunnelPlotQuestion, actor: string): Answered<FunnelPlotAnswer> {
    const { from, to, by, grouping, loss, target } = question;
    const counted = await this.recorder.recorded(
      'signals.funnel-plot',
      question,
      actor,
      { from, to, by, grouping, loss, target },
      (context) => countUnits(context, question),
      withholdEventRates,
    );
    return counted.ok ? ok(AnalystTable.of(plotUnits(counted.value.toJSON(), target))) : counted;
  }
}
