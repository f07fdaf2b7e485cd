import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import {
  type Assignment,
  assignmentSchema,
  type CaseId,
  caseIdSchema,
  type WaitingCaseList,
  waitingCaseListSchema,
} from '@muster/contracts';
import { type CurrentAccountValue } from '../../access/current-account';
import { CurrentAccount } from '../../access/current-account.decorator';
import { Route } from '../../access/route.decorator';
import { ZodBody } from '../../platform/problems/zod-body.decorator';
import { orCaseProblem } from '../or-case-problem';
import { Allocation } from './allocation.service';

/** What an allocator may call. */
@Controller('api/cases')
export class AllocationController {
  constructor(private readonly allocation: Allocation) {}

  @Get('allocation')
  @Route({
    id: 'allocation.list',
    access: ['allocator'],
    secondFactor: true,
    egress: 'case-record',
    summary: 'Cases that have not ended, without a word of what was said',
    response: waitingCaseListSchema,
  })
  async list(@CurrentAccount() { id }: CurrentAccountValue): Promise<WaitingCaseList> {
    return orCaseProblem(await this.allocation.list(id));
  }

  @Post('assignments')
  @HttpCode(204)
  @Route({
    id: 'allocation.assign',
    access: ['allocator'],
    secondFactor: true,
    egress: 'case-record',
    summary: 'Gives a case that waits to a listener',
    body: assignmentSchema,
  })
  async assign(
    @ZodBody(assignmentSchema) body: Assignment,
    @CurrentAccount() { id }: CurrentAccountValue,
  ): Promise<void> {
    orCaseProblem(await this.allocation.assign(body, id));
  }

  @Post('returns')
  @HttpCode(204)
  @Route({
    id: 'allocation.release',
    access: ['allocator'],
    secondFactor: true,
    egress: 'case-record',
    summary: 'Takes a case from a listener who cannot go on',
    body: caseIdSchema,
  })
  async release(
    @ZodBody(caseIdSchema) body: CaseId,
    @CurrentAccount() { id }: CurrentAccountValue,
  ): Promise<void> {
    orCaseProblem(await this.allocation.release(body.case, id));
  }
}
