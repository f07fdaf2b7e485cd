import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import {
  type AnalystTable,
  type OverlapAnswer,
  overlapAnswerSchema,
  type OverlapQuestion,
  overlapQuestionSchema,
  type RepresentationAnswer,
  representationAnswerSchema,
  type RepresentationOptions,
  representationOptionsSchema,
  type RepresentationQuestion,
  representationQuestionSchema,
  type RepresentationSeries,
  representationSeriesSchema,
} from '@muster/contracts';
import { z } from 'zod';
import { CurrentAccount } from '../access/current-account.decorator';
import { type CurrentAccountValue } from '../access/current-account';
import { Route } from '../access/route.decorator';
import { orProblem } from '../platform/problems/or-problem';
import { ZodBody } from '../platform/problems/zod-body.decorator';
import { ZodQuery } from '../platform/problems/zod-query.decorator';
import { OverlapService } from './overlap.service';
import { RepresentationOptionsService } from './representation-options.service';
import { RepresentationService } from './representation.service';

const optionsQuerySchema = z.strictObject({ force: z.string().max(20) });

@Controller('api/representation')
export class RepresentationController {
  constructor(
    private readonly representation: RepresentationService,
    private readonly options: RepresentationOptionsService,
    private readonly overlaps: OverlapService,
  ) {}

  @Post()
  @HttpCode(200)
  @Route({
    id: 'representation.ask',
    access: ['analyst'],
    egress: 'analyst-figures',
    summary: 'Representation as at one snapshot; a question in a body, so that no value stands in a URL',
    body: representationQuestionSchema,
    response: representationAnswerSchema,
  })
  async ask(
    @ZodBody(representationQuestionSchema) question: RepresentationQuestion,
    @CurrentAccount() account: CurrentAccountValue,
  ): Promise<AnalystTable<RepresentationAnswer>> {
    return orProblem(await this.representation.ask(question, account.username));
  }

  @Post('series')
  @HttpCode(200)
  @Route({
    id: 'representation.series',
    access: ['analyst'],
    egress: 'analyst-figures',
    summary: 'The same question over every published snapshot',
    body: representationQuestionSchema,
    response: representationSeriesSchema,
  })
  async series(
    @ZodBody(representationQuestionSchema) question: RepresentationQuestion,
    @CurrentAccount() account: CurrentAccountValue,
  ): Promise<AnalystTable<RepresentationSeries>> {
    return orProblem(await this.representation.askSeries(question, account.username));
  }

  @Post('overlap')
  @HttpCode(200)
  @Route({
    id: 'representation.overlap',
    access: ['analyst'],
    egress: 'analyst-figures',
    summary: 'People of one snapshot by the old and the new classification of a characteristic',
    body: overlapQuestionSchema,
    response: overlapAnswerSchema,
  })
  async overlap(
    @ZodBody(overlapQuestionSchema) question: OverlapQuestion,
    @CurrentAccount() account: CurrentAccountValue,
  ): Promise<AnalystTable<OverlapAnswer>> {
    return orProblem(await this.overlaps.ask(question, account.username));
  }

  @Get('options')
  @Route({
    id: 'representation.options',
    access: ['analyst'],
    egress: 'analyst-figures',
    summary: 'What can be asked of a force',
    response: representationOptionsSchema,
  })
  async listOptions(
    @ZodQuery(optionsQuerySchema) { force }: z.infer<typeof optionsQuerySchema>,
    @CurrentAccount() account: CurrentAccountValue,
  ): Promise<AnalystTable<RepresentationOptions>> {
    return orProblem(await this.options.of(force, account.username));
  }
}
