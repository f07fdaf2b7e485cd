import { Controller, HttpCode, Post } from '@nestjs/common';
import {
  type AnalystTable,
  type FunnelAnswer,
  funnelAnswerSchema,
  type FunnelQuestion,
  funnelQuestionSchema,
} from '@muster/contracts';
import { CurrentAccount } from '../access/current-account.decorator';
import { type CurrentAccountValue } from '../access/current-account';
import { Route } from '../access/route.decorator';
import { orProblem } from '../platform/problems/or-problem';
import { ZodBody } from '../platform/problems/zod-body.decorator';
import { FunnelService } from './funnel.service';

@Controller('api/processes/funnel')
export class FunnelController {
  constructor(private readonly funnels: FunnelService) {}

  @Post()
  @HttpCode(200)
  @Route({
    id: 'processes.funnel',
    access: ['analyst'],
    egress: 'analyst-figures',
    summary: 'How groups come through the stages of a process: rates, the stage that loses most, comparisons',
    body: funnelQuestionSchema,
    response: funnelAnswerSchema,
  })
  async ask(
    @ZodBody(funnelQuestionSchema) question: FunnelQuestion,
    @CurrentAccount() account: CurrentAccountValue,
  ): Promise<AnalystTable<FunnelAnswer>> {
    return orProblem(await this.funnels.ask(question, account.username));
  }
}
