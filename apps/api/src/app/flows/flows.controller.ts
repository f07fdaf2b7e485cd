import { Controller, HttpCode, Post } from '@nestjs/common';
import {
  type AnalystTable,
  type EventRatesAnswer,
  eventRatesAnswerSchema,
  type EventRatesQuestion,
  eventRatesQuestionSchema,
  type FlowSeriesAnswer,
  flowSeriesAnswerSchema,
  type FlowSeriesQuestion,
  flowSeriesQuestionSchema,
} from '@muster/contracts';
import { CurrentAccount } from '../access/current-account.decorator';
import { type CurrentAccountValue } from '../access/current-account';
import { Route } from '../access/route.decorator';
import { orProblem } from '../platform/problems/or-problem';
import { ZodBody } from '../platform/problems/zod-body.decorator';
import { FlowsService } from './flows.service';

@Controller('api/flows')
export class FlowsController {
  constructor(private readonly flows: FlowsService) {}

  @Post('rates')
  @HttpCode(200)
  @Route({
    id: 'flows.rates',
    access: ['analyst'],
    egress: 'analyst-figures',
    summary: 'Who joined, left or was promoted in a period, by group, and how groups compare',
    body: eventRatesQuestionSchema,
    response: eventRatesAnswerSchema,
  })
  async rates(
    @ZodBody(eventRatesQuestionSchema) question: EventRatesQuestion,
    @CurrentAccount() account: CurrentAccountValue,
  ): Promise<AnalystTable<EventRatesAnswer>> {
    return orProblem(await this.flows.rates(question, account.username));
  }

  @Post('series')
  @HttpCode(200)
  @Route({
    id: 'flows.series',
    access: ['analyst'],
    egress: 'analyst-figures',
    summary: 'Joiners, leavers and promotions by month, quarter or year',
    body: flowSeriesQuestionSchema,
    response: flowSeriesAnswerSchema,
  })
  async series(
    @ZodBody(flowSeriesQuestionSchema) question: FlowSeriesQuestion,
    @CurrentAccount() account: CurrentAccountValue,
  ): Promise<AnalystTable<FlowSeriesAnswer>> {
    return orProblem(await this.flows.series(question, account.username));
  }
}
