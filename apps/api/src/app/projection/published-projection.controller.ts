import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  type ProjectionAnswer,
  projectionAnswerSchema,
  type ProjectionProgress,
  projectionProgressSchema,
  type PublishedProjectionQuestion,
  publishedProjectionQuestionSchema,
} from '@muster/contracts';
import { type DisclosedTable } from '@muster/disclosure';
import { CurrentAccount } from '../access/current-account.decorator';
import { type CurrentAccountValue } from '../access/current-account';
import { Route } from '../access/route.decorator';
import { orProblem } from '../platform/problems/or-problem';
import { ZodBody } from '../platform/problems/zod-body.decorator';
import { PublishedProjections } from './published-projections.service';

/** The same for plan leads, out of the release in force and nothing else. */
@Controller('api/published/projection')
export class PublishedProjectionController {
  constructor(private readonly projections: PublishedProjections) {}

  @Post()
  @HttpCode(202)
  @Route({
    id: 'published.projection',
    access: ['plan-lead'],
    egress: 'receipt',
    summary: 'Begins to work out where the rates of a release lead, with up to three scenarios',
    body: publishedProjectionQuestionSchema,
    response: projectionProgressSchema,
  })
  async ask(
    @ZodBody(publishedProjectionQuestionSchema) question: PublishedProjectionQuestion,
    @CurrentAccount() { username }: CurrentAccountValue,
  ): Promise<ProjectionProgress> {
    return orProblem(await this.projections.start(question, username));
  }

  @Get(':id/answer')
  @Route({
    id: 'published.projection-answer',
    access: ['plan-lead'],
    egress: 'publishes-statistics',
    summary: 'A projection from a release that is done; only for whoever asked for it',
    response: projectionAnswerSchema,
  })
  async answer(
    @Param('id') id: string,
    @CurrentAccount() { username }: CurrentAccountValue,
  ): Promise<DisclosedTable<ProjectionAnswer>> {
    return orProblem(await this.projections.fetch(id, username));
  }
}
