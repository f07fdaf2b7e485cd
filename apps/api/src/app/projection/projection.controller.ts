import { Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  type AnalystTable,
  type ProjectionAnswer,
  projectionAnswerSchema,
  type ProjectionProgress,
  projectionProgressSchema,
  type ProjectionQuestion,
  projectionQuestionSchema,
} from '@muster/contracts';
import { CurrentAccount } from '../access/current-account.decorator';
import { type CurrentAccountValue } from '../access/current-account';
import { Route } from '../access/route.decorator';
import { orProblem } from '../platform/problems/or-problem';
import { ZodBody } from '../platform/problems/zod-body.decorator';
import { ProjectionJobs } from './projection-jobs.service';
import { ProjectionService } from './projection.service';

/** A question about where today's rates lead takes seconds: it is begun, watched, and fetched. */
@Controller('api/projection')
export class ProjectionController {
  constructor(
    private readonly projections: ProjectionService,
    private readonly jobs: ProjectionJobs,
  ) {}

  @Post()
  @HttpCode(202)
  @Route({
    id: 'projection.ask',
    access: ['analyst'],
    egress: 'receipt',
    summary: 'Begins to work out where the rates of true counts lead, with up to three scenarios',
    body: projectionQuestionSchema,
    response: projectionProgressSchema,
  })
  async ask(
    @ZodBody(projectionQuestionSchema) question: ProjectionQuestion,
    @CurrentAccount() { username }: CurrentAccountValue,
  ): Promise<ProjectionProgress> {
    return orProblem(await this.projections.start(question, username));
  }

  @Get(':id')
  @Route({
    id: 'projection.progress',
    access: ['analyst', 'plan-lead'],
    egress: 'receipt',
    summary: 'How far a projection is; only for whoever asked for it',
    response: projectionProgressSchema,
  })
  progress(@Param('id') id: string, @CurrentAccount() { username }: CurrentAccountValue): ProjectionProgress {
    return orProblem(this.jobs.progress(id, username));
  }

  @Delete(':id')
  @Route({
    id: 'projection.stop',
    access: ['analyst', 'plan-lead'],
    egress: 'receipt',
    summary: 'Stops a projection and forgets it; only for whoever asked for it',
    response: projectionProgressSchema,
  })
  stop(@Param('id') id: string, @CurrentAccount() { username }: CurrentAccountValue): ProjectionProgress {
    return orProblem(this.jobs.stop(id, username));
  }

  @Get(':id/answer')
  @Route({
    id: 'projection.answer',
    access: ['analyst'],
    egress: 'analyst-figures',
    summary: 'A projection from true counts that is done; only for whoever asked for it',
    response: projectionAnswerSchema,
  })
  async answer(
    @Param('id') id: string,
    @CurrentAccount() { username }: CurrentAccountValue,
  ): Promise<AnalystTable<ProjectionAnswer>> {
    return orProblem(await this.projections.fetch(id, username));
  }
}
