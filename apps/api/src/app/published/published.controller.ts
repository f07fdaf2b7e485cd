import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import {
  type PublishedAnswer,
  publishedAnswerSchema,
  type PublishedOptions,
  publishedOptionsSchema,
  type PublishedQuestion,
  publishedQuestionSchema,
  type PublishedSource,
  type PublishedSourceQuery,
  publishedSourceQuerySchema,
  publishedSourceSchema,
} from '@muster/contracts';
import { type DisclosedTable } from '@muster/disclosure';
import { z } from 'zod';
import { CurrentAccount } from '../access/current-account.decorator';
import { type CurrentAccountValue } from '../access/current-account';
import { Route } from '../access/route.decorator';
import { orProblem } from '../platform/problems/or-problem';
import { ZodBody } from '../platform/problems/zod-body.decorator';
import { ZodQuery } from '../platform/problems/zod-query.decorator';
import { PublishedOptionsService } from './published-options.service';
import { PublishedService } from './published.service';
import { widestReader } from './widest-reader';

const optionsQuerySchema = z.strictObject({ force: z.string().max(20) });

/** The pages of those who read releases. Nothing here meets a true count. */
@Controller('api/published')
export class PublishedController {
  constructor(
    private readonly published: PublishedService,
    private readonly options: PublishedOptionsService,
  ) {}

  @Get('options')
  @Route({
    id: 'published.options',
    access: ['plan-lead', 'board', 'network', 'analyst'],
    egress: 'publishes-statistics',
    summary: 'What the reader can ask of the published figures of a force',
    response: publishedOptionsSchema,
  })
  async listOptions(
    @ZodQuery(optionsQuerySchema) { force }: z.infer<typeof optionsQuerySchema>,
    @CurrentAccount() account: CurrentAccountValue,
  ): Promise<DisclosedTable<PublishedOptions>> {
    return orProblem(await this.options.of(force, widestReader(account.roles)));
  }

  @Get('source')
  @Route({
    id: 'published.source',
    access: ['plan-lead', 'board', 'network', 'analyst'],
    egress: 'publishes-statistics',
    summary: 'The release, the snapshot and the policy that published figures come from',
    response: publishedSourceSchema,
  })
  async source(
    @ZodQuery(publishedSourceQuerySchema) { force, period }: PublishedSourceQuery,
    @CurrentAccount() account: CurrentAccountValue,
  ): Promise<DisclosedTable<PublishedSource>> {
    return orProblem(await this.options.source(force, period, widestReader(account.roles)));
  }

  @Post('representation')
  @HttpCode(200)
  @Route({
    id: 'published.representation',
    access: ['plan-lead', 'board', 'network'],
    egress: 'publishes-statistics',
    summary: 'Shares of groups in published figures, and over time',
    body: publishedQuestionSchema,
    response: publishedAnswerSchema,
  })
  async representation(
    @ZodBody(publishedQuestionSchema) question: PublishedQuestion,
    @CurrentAccount() account: CurrentAccountValue,
  ): Promise<DisclosedTable<PublishedAnswer>> {
    return this.ask('representation', question, account);
  }

  @Post('retention')
  @HttpCode(200)
  @Route({
    id: 'published.retention',
    access: ['plan-lead', 'board', 'network'],
    egress: 'publishes-statistics',
    summary: 'Who joined, who left and who stays, from published figures',
    body: publishedQuestionSchema,
    response: publishedAnswerSchema,
  })
  async retention(
    @ZodBody(publishedQuestionSchema) question: PublishedQuestion,
    @CurrentAccount() account: CurrentAccountValue,
  ): Promise<DisclosedTable<PublishedAnswer>> {
    return this.ask('retention', question, account);
  }

  @Post('progression')
  @HttpCode(200)
  @Route({
    id: 'published.progression',
    access: ['plan-lead', 'board', 'network'],
    egress: 'publishes-statistics',
    summary: 'Ranks, promotions and temporary ranks, from published figures',
    body: publishedQuestionSchema,
    response: publishedAnswerSchema,
  })
  async progression(
    @ZodBody(publishedQuestionSchema) question: PublishedQuestion,
    @CurrentAccount() account: CurrentAccountValue,
  ): Promise<DisclosedTable<PublishedAnswer>> {
    return this.ask('progression', question, account);
  }

  @Post('workstream-1')
  @HttpCode(200)
  @Route({
    id: 'published.workstream-1',
    access: ['plan-lead', 'board', 'network', 'analyst'],
    egress: 'publishes-statistics',
    summary: 'Recruitment, progression and retention of Black and Black heritage colleagues on one page',
    body: publishedQuestionSchema,
    response: publishedAnswerSchema,
  })
  async workstream1(
    @ZodBody(publishedQuestionSchema) question: PublishedQuestion,
    @CurrentAccount() account: CurrentAccountValue,
  ): Promise<DisclosedTable<PublishedAnswer>> {
    return this.ask('workstream-1', question, account);
  }

  @Post('quality')
  @HttpCode(200)
  @Route({
    id: 'published.quality',
    access: ['plan-lead', 'board', 'network'],
    egress: 'publishes-statistics',
    summary: 'How completely characteristics are declared, from published figures',
    body: publishedQuestionSchema,
    response: publishedAnswerSchema,
  })
  async quality(
    @ZodBody(publishedQuestionSchema) question: PublishedQuestion,
    @CurrentAccount() account: CurrentAccountValue,
  ): Promise<DisclosedTable<PublishedAnswer>> {
    return this.ask('quality', question, account);
  }

  private async ask(
    page: PublishedPage,
    question: PublishedQuestion,
    { roles, username }: CurrentAccountValue,
  ): Promise<DisclosedTable<PublishedAnswer>> {
    return orProblem(await this.published.ask(page, question, widestReader(roles), username));
  }
}

type PublishedPage = Exclude<PublishedAnswer['page'], 'foi'>;
