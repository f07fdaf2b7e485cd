import { Controller, HttpCode, Post } from '@nestjs/common';
import {
  type AnalystTable,
  type FunnelPlotAnswer,
  funnelPlotAnswerSchema,
  type FunnelPlotQuestion,
  funnelPlotQuestionSchema,
  type SpcAnswer,
  spcAnswerSchema,
  type SpcQuestion,
  spcQuestionSchema,
} from '@muster/contracts';
import { type CurrentAccountValue } from '../access/current-account';
import { CurrentAccount } from '../access/current-account.decorator';
import { Route } from '../access/route.decorator';
import { orProblem } from '../platform/problems/or-problem';
import { ZodBody } from '../platform/problems/zod-body.decorator';
import { SignalsService } from './signals.service';

@Controller('api/signals')
export class SignalsController {
  constructor(private readonly signals: SignalsService) {}

  @Post('spc')
  @HttpCode(200)
  @Route({
    id: 'signals.spc',
    access: ['analyst'],
    egress: 'analyst-figures',
    summary: 'Whether joiners, leavers or promotions of a month are signal or noise',
    body: spcQuestionSchema,
    response: spcAnswerSchema,
  })
  async spc(
    @ZodBody(spcQuestionSchema) question: SpcQuestion,
    @CurrentAccount() account: CurrentAccountValue,
  ): Promise<AnalystTable<SpcAnswer>> {
    return orProblem(await this.signals.spc(question, account.username));
  }

  @Post('funnel-plot')
  @HttpCode(200)
  @Route({
    id: 'signals.funnel-plot',
    access: ['analyst'],
    egress: 'analyst-figures',
    summary: 'Which units lose people at a rate that chance does not make',
    body: funnelPlotQuestionSchema,
    response: funnelPlotAnswerSchema,
  })
  async funnelPlot(
    @ZodBody(funnelPlotQuestionSchema) question: FunnelPlotQuestion,
    @CurrentAccount() account: CurrentAccountValue,
  ): Promise<AnalystTable<FunnelPlotAnswer>> {
    return orProblem(await this.signals.funnelPlot(question, account.username));
  }
}
