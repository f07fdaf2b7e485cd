import { Controller, Get, Param, Post } from '@nestjs/common';
import {
  type Permalink,
  type PermalinkRequest,
  permalinkRequestSchema,
  permalinkSchema,
} from '@muster/contracts';
import { type CurrentAccountValue } from '../access/current-account';
import { CurrentAccount } from '../access/current-account.decorator';
import { Route } from '../access/route.decorator';
import { orProblem } from '../platform/problems/or-problem';
import { ZodBody } from '../platform/problems/zod-body.decorator';
import { Permalinks } from './permalinks.service';

@Controller('api/permalinks')
export class PermalinksController {
  constructor(private readonly permalinks: Permalinks) {}

  @Post()
  @Route({
    id: 'permalinks.make',
    access: ['analyst', 'plan-lead', 'board', 'network'],
    egress: 'reference-data',
    summary: 'Keeps a question, with its release and definitions, under a short address',
    body: permalinkRequestSchema,
    response: permalinkSchema,
  })
  async make(
    @ZodBody(permalinkRequestSchema) body: PermalinkRequest,
    @CurrentAccount() { username, roles }: CurrentAccountValue,
  ): Promise<Permalink> {
    return orProblem(await this.permalinks.make(body, username, roles));
  }

  @Get(':id')
  @Route({
    id: 'permalinks.find',
    access: ['analyst', 'plan-lead', 'board', 'network'],
    egress: 'reference-data',
    summary: 'The question behind a short address, and whether its figures are still the same',
    response: permalinkSchema,
  })
  async find(@Param('id') id: string, @CurrentAccount() { roles }: CurrentAccountValue): Promise<Permalink> {
    return orProblem(await this.permalinks.find(id, roles));
  }
}
