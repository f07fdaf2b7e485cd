import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  type Annotation,
  type AnnotationList,
  annotationListSchema,
  type AnnotationQuery,
  annotationQuerySchema,
  type AnnotationRequest,
  annotationRequestSchema,
  annotationSchema,
} from '@muster/contracts';
import { type Role } from '@muster/domain';
import { type CurrentAccountValue } from '../access/current-account';
import { CurrentAccount } from '../access/current-account.decorator';
import { Route } from '../access/route.decorator';
import { orProblem } from '../platform/problems/or-problem';
import { ZodBody } from '../platform/problems/zod-body.decorator';
import { ZodQuery } from '../platform/problems/zod-query.decorator';
import { Annotations } from './annotations.service';

const WRITERS: readonly Role[] = ['analyst', 'plan-lead'];

@Controller('api/annotations')
export class AnnotationsController {
  constructor(private readonly annotations: Annotations) {}

  @Get()
  @Route({
    id: 'annotations.list',
    access: ['analyst', 'plan-lead', 'board', 'network'],
    egress: 'reference-data',
    summary: 'What happened on a day that readers of figures must know',
    response: annotationListSchema,
  })
  async list(
    @ZodQuery(annotationQuerySchema) { force }: AnnotationQuery,
    @CurrentAccount() { roles }: CurrentAccountValue,
  ): Promise<AnnotationList> {
    const writes = roles.some((role) => WRITERS.includes(role));
    const annotations = await this.annotations.list(force, writes);
    // Who wrote it is for those who can ask that colleague.
    return {
      annotations: annotations.map((each) => (writes ? each : { ...each, addedBy: '' })),
    };
  }

  @Post()
  @Route({
    id: 'annotations.add',
    access: ['analyst', 'plan-lead'],
    egress: 'receipt',
    summary: 'Notes what happened on a day',
    body: annotationRequestSchema,
    response: annotationSchema,
  })
  async add(
    @ZodBody(annotationRequestSchema) body: AnnotationRequest,
    @CurrentAccount() { username }: CurrentAccountValue,
  ): Promise<Annotation> {
    return orProblem(await this.annotations.add(body, username));
  }

  @Post(':id/withdrawal')
  @HttpCode(200)
  @Route({
    id: 'annotations.withdraw',
    access: ['analyst', 'plan-lead'],
    egress: 'receipt',
    summary: 'Takes an annotation from the figures',
    response: annotationSchema,
  })
  async withdraw(
    @Param('id') id: string,
    @CurrentAccount() { username }: CurrentAccountValue,
  ): Promise<Annotation> {
    return orProblem(await this.annotations.withdraw(id, username));
  }
}
