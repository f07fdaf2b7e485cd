import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  type SensitiveGrant,
  sensitiveGrantListSchema,
  type SensitiveGrantRequest,
  sensitiveGrantRequestSchema,
  sensitiveGrantSchema,
} from '@muster/contracts';
import { type CurrentAccountValue } from '../access/current-account';
import { CurrentAccount } from '../access/current-account.decorator';
import { Route } from '../access/route.decorator';
import { orProblem } from '../platform/problems/or-problem';
import { ZodBody } from '../platform/problems/zod-body.decorator';
import { SensitiveGrants } from './sensitive-grants.service';

@Controller('api/sensitive-grants')
export class SensitiveGrantsController {
  constructor(private readonly grants: SensitiveGrants) {}

  @Get()
  @Route({
    id: 'grants.list',
    access: ['dpo'],
    egress: 'receipt',
    summary: 'Every grant to count by a sensitive characteristic, newest first',
    response: sensitiveGrantListSchema,
  })
  async list(): Promise<{ grants: readonly SensitiveGrant[] }> {
    return { grants: await this.grants.list() };
  }

  @Get('mine')
  @Route({
    id: 'grants.mine',
    access: ['analyst'],
    egress: 'receipt',
    summary: 'The grants of whoever asks',
    response: sensitiveGrantListSchema,
  })
  async mine(
    @CurrentAccount() { username }: CurrentAccountValue,
  ): Promise<{ grants: readonly SensitiveGrant[] }> {
    return { grants: await this.grants.list(username) };
  }

  @Post()
  @Route({
    id: 'grants.add',
    access: ['dpo'],
    egress: 'receipt',
    summary: 'Lets an analyst count by a sensitive characteristic for a time',
    body: sensitiveGrantRequestSchema,
    response: sensitiveGrantSchema,
  })
  async add(
    @ZodBody(sensitiveGrantRequestSchema) body: SensitiveGrantRequest,
    @CurrentAccount() { username }: CurrentAccountValue,
  ): Promise<SensitiveGrant> {
    return orProblem(await this.grants.add(body, username));
  }

  @Post(':id/end')
  @HttpCode(200)
  @Route({
    id: 'grants.end',
    access: ['dpo'],
    egress: 'receipt',
    summary: 'Ends a grant before its last day',
    response: sensitiveGrantSchema,
  })
  async end(
    @Param('id') id: string,
    @CurrentAccount() { username }: CurrentAccountValue,
  ): Promise<SensitiveGrant> {
    return orProblem(await this.grants.end(id, username));
  }
}
