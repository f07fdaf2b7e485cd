import { Controller, HttpCode, Post } from '@nestjs/common';
import {
  type AnalystTable,
  type AttritionAnswer,
  attritionAnswerSchema,
  type AttritionQuestion,
  attritionQuestionSchema,
  type HazardAnswer,
  hazardAnswerSchema,
  type HazardQuestion,
  hazardQuestionSchema,
  type RetentionAnswer,
  retentionAnswerSchema,
  type RetentionQuestion,
  retentionQuestionSchema,
} from '@muster/contracts';
import { CurrentAccount } from '../access/current-account.decorator';
import { type CurrentAccountValue } from '../access/current-account';
import { Route } from '../access/route.decorator';
import { orProblem } from '../platform/problems/or-problem';
import { ZodBody } from '../platform/problems/zod-body.decorator';
import { AttritionService } from './attrition.service';
import { HazardService } from './hazard/hazard.service';
import { RetentionService } from './retention.service';

@Controller('api/attrition')
export class AttritionController {
  constructor(
    private readonly attrition: AttritionService,
    private readonly retention: RetentionService,
    private readonly hazard: HazardService,
  ) {}

  @Post()
  @HttpCode(200)
  @Route({
    id: 'attrition.ask',
    access: ['analyst'],
    egress: 'analyst-figures',
    summary: 'Who came and who left in a period; a question in a body, so that no value stands in a URL',
    body: attritionQuestionSchema,
    response: attritionAnswerSchema,
  })
  async ask(
    @ZodBody(attritionQuestionSchema) question: AttritionQuestion,
    @CurrentAccount() account: CurrentAccountValue,
  ): Promise<AnalystTable<AttritionAnswer>> {
    return orProblem(await this.attrition.ask(question, account.username));
  }

  @Post('retention')
  @HttpCode(200)
  @Route({
    id: 'attrition.retention',
    access: ['analyst'],
    egress: 'analyst-figures',
    summary: 'How long people stay, by length of service',
    body: retentionQuestionSchema,
    response: retentionAnswerSchema,
  })
  async askRetention(
    @ZodBody(retentionQuestionSchema) question: RetentionQuestion,
    @CurrentAccount() account: CurrentAccountValue,
  ): Promise<AnalystTable<RetentionAnswer>> {
    return orProblem(await this.retention.ask(question, account.username));
  }

  @Post('hazard')
  @HttpCode(200)
  @Route({
    id: 'attrition.hazard',
    access: ['analyst'],
    egress: 'analyst-figures',
    summary:
      'How many times the rate of a comparator groups leave at, at equal service and among people alike',
    body: hazardQuestionSchema,
    response: hazardAnswerSchema,
  })
  async askHazard(
    @ZodBody(hazardQuestionSchema) question: HazardQuestion,
    @CurrentAccount() account: CurrentAccountValue,
  ): Promise<AnalystTable<HazardAnswer>> {
    return orProblem(await this.hazard.ask(question, account.username));
  }
}
