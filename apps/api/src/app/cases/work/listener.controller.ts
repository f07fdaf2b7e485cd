import { Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import {
  type CaseId,
  caseIdSchema,
  type CasePool,
  casePoolSchema,
  type CaseRelease as CaseReleaseBody,
  caseReleaseSchema,
  type ListenerKey,
  listenerKeySchema,
  type ListenerProfile,
  listenerProfileSchema,
  type NewListenerKey,
  newListenerKeySchema,
} from '@muster/contracts';
import { type CurrentAccountValue } from '../../access/current-account';
import { CurrentAccount } from '../../access/current-account.decorator';
import { Route } from '../../access/route.decorator';
import { LargeBody } from '../../platform/http/large-body.decorator';
import { ZodBody } from '../../platform/problems/zod-body.decorator';
import { LARGEST_REWRAP_BYTES } from '../largest-rewrap-bytes';
import { orCaseProblem } from '../or-case-problem';
import { CaseRelease } from './case-release.service';
import { ListenerKeys } from './listener-keys.service';

/** A listener's own keys, how colleagues find them, and giving a case up. */
@Controller('api/cases')
export class ListenerController {
  constructor(
    private readonly keys: ListenerKeys,
    private readonly releases: CaseRelease,
  ) {}

  @Get('key')
  @Route({
    id: 'cases.key',
    access: ['listener'],
    secondFactor: true,
    egress: 'case-record',
    summary: 'The own keys, wrapped under words that the server never saw',
    response: listenerKeySchema,
  })
  async key(@CurrentAccount() { id }: CurrentAccountValue): Promise<ListenerKey> {
    return orCaseProblem(await this.keys.read(id));
  }

  @Put('key')
  @Route({
    id: 'cases.keep-key',
    access: ['listener'],
    secondFactor: true,
    egress: 'case-record',
    summary: 'Keeps new keys of the listener',
    body: newListenerKeySchema,
    response: listenerKeySchema,
  })
  async keepKey(
    @ZodBody(newListenerKeySchema) body: NewListenerKey,
    @CurrentAccount() { id }: CurrentAccountValue,
  ): Promise<ListenerKey> {
    return orCaseProblem(await this.keys.keep(body, id));
  }

  @Put('profile')
  @Route({
    id: 'cases.profile',
    access: ['listener'],
    secondFactor: true,
    egress: 'case-record',
    summary: 'How colleagues find the listener',
    body: listenerProfileSchema,
    response: listenerKeySchema,
  })
  async profile(
    @ZodBody(listenerProfileSchema) body: ListenerProfile,
    @CurrentAccount() { id }: CurrentAccountValue,
  ): Promise<ListenerKey> {
    return orCaseProblem(await this.keys.describe(body, id));
  }

  @Post('pool')
  @HttpCode(200)
  @Route({
    id: 'cases.pool',
    access: ['listener'],
    secondFactor: true,
    egress: 'case-record',
    summary: 'Who may have one of the own cases afterwards, to encrypt it to them',
    body: caseIdSchema,
    response: casePoolSchema,
  })
  async pool(
    @ZodBody(caseIdSchema) body: CaseId,
    @CurrentAccount() { id }: CurrentAccountValue,
  ): Promise<CasePool> {
    return orCaseProblem(await this.releases.pool(body.case, id));
  }

  @Post('release')
  @HttpCode(204)
  @LargeBody(LARGEST_REWRAP_BYTES)
  @Route({
    id: 'cases.release',
    access: ['listener'],
    secondFactor: true,
    egress: 'case-record',
    summary: 'Gives a case up; with a conflict for good',
    body: caseReleaseSchema,
  })
  async release(
    @ZodBody(caseReleaseSchema) body: CaseReleaseBody,
    @CurrentAccount() { id }: CurrentAccountValue,
  ): Promise<void> {
    orCaseProblem(await this.releases.release(body, id));
  }
}
