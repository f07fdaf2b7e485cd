import { Controller, HttpCode, Post } from '@nestjs/common';
import {
  type AnalystTable,
  type DecompositionAnswer,
  decompositionAnswerSchema,
  type DecompositionQuestion,
  decompositionQuestionSchema,
  type StandardisedAnswer,
  standardisedAnswerSchema,
  type StandardisedQuestion,
  standardisedQuestionSchema,
} from '@muster/contracts';
import { CurrentAccount } from '../access/current-account.decorator';
import { type CurrentAccountValue } from '../access/current-account';
import { Route } from '../access/route.decorator';
import { orProblem } from '../platform/problems/or-problem';
import { ZodBody } from '../platform/problems/zod-body.decorator';
import { StandardisationService } from './standardisation.service';

@Controller('api/standardisation')
export class StandardisationController {
  constructor(private readonly standardisation: StandardisationService) {}

  @Post('rates')
  @HttpCode(200)
  @Route({
    id: 'standardisation.rates',
    access: ['analyst'],
    egress: 'analyst-figures',
    summary: 'Leaver rates of every group, standardised for length of service and then for rank',
    body: standardisedQuestionSchema,
    response: standardisedAnswerSchema,
  })
  async rates(
    @ZodBody(standardisedQuestionSchema) question: StandardisedQuestion,
    @CurrentAccount() account: CurrentAccountValue,
  ): Promise<AnalystTable<StandardisedAnswer>> {
    return orProblem(await this.standardisation.standardised(question, account.username));
  }

  @Post('split')
  @HttpCode(200)
  @Route({
    id: 'standardisation.split',
    access: ['analyst'],
    egress: 'analyst-figures',
    summary: 'How much of the gap between the leaver rates of two groups is mix, and how much rate',
    body: decompositionQuestionSchema,
    response: decompositionAnswerSchema,
  })
  async split(
    @ZodBody(decompositionQuestionSchema) question: DecompositionQuestion,
    @CurrentAccount() account: CurrentAccountValue,
  ): Promise<AnalystTable<DecompositionAnswer>> {
    return orProblem(await this.standardisation.decomposition(question, account.username));
  }
}
