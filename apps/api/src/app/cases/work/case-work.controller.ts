import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import {
  type CaseClose,
  caseCloseSchema,
  type CaseEntries,
  caseEntriesSchema,
  type CaseFile,
  caseFileSchema,
  type CaseId,
  caseIdSchema,
  type CaseList,
  caseListSchema,
  type CaseRewrap,
  caseRewrapSchema,
  type CaseWritten,
  caseWrittenSchema,
} from '@muster/contracts';
import { type CurrentAccountValue } from '../../access/current-account';
import { CurrentAccount } from '../../access/current-account.decorator';
import { Route } from '../../access/route.decorator';
import { LargeBody } from '../../platform/http/large-body.decorator';
import { ZodBody } from '../../platform/problems/zod-body.decorator';
import { LARGEST_REWRAP_BYTES } from '../largest-rewrap-bytes';
import { orCaseProblem } from '../or-case-problem';
import { CaseWork } from './case-work.service';
import { OwnCases } from './own-cases.service';

/** What a listener may call about cases of their own. */
@Controller('api/cases')
export class CaseWorkController {
  constructor(
    private readonly own: OwnCases,
    private readonly work: CaseWork,
  ) {}

  @Get()
  @Route({
    id: 'cases.list',
    access: ['listener'],
    secondFactor: true,
    egress: 'case-record',
    summary: 'The own cases, what is due first',
    response: caseListSchema,
  })
  async list(@CurrentAccount() { id }: CurrentAccountValue): Promise<CaseList> {
    return orCaseProblem(await this.own.list(id));
  }

  @Post('file')
  @HttpCode(200)
  @Route({
    id: 'cases.open',
    access: ['listener'],
    secondFactor: true,
    egress: 'case-record',
    summary: 'One of the own cases, sealed; the colleague sees that it was opened',
    body: caseIdSchema,
    response: caseFileSchema,
  })
  async open(
    @ZodBody(caseIdSchema) body: CaseId,
    @CurrentAccount() { id }: CurrentAccountValue,
  ): Promise<CaseFile> {
    return orCaseProblem(await this.work.open(body.case, id));
  }

  @Post('entries')
  @HttpCode(200)
  @Route({
    id: 'cases.write',
    access: ['listener'],
    secondFactor: true,
    egress: 'case-record',
    summary: 'Writes into a case, takes a step, settles a check',
    body: caseEntriesSchema,
    response: caseWrittenSchema,
  })
  async write(
    @ZodBody(caseEntriesSchema) body: CaseEntries,
    @CurrentAccount() { id }: CurrentAccountValue,
  ): Promise<CaseWritten> {
    return orCaseProblem(await this.work.write(body, id));
  }

  @Post('rewrap')
  @HttpCode(200)
  @LargeBody(LARGEST_REWRAP_BYTES)
  @Route({
    id: 'cases.rewrap',
    access: ['listener'],
    secondFactor: true,
    egress: 'case-record',
    summary: 'Puts ciphertexts for the listener alone in the place of the first copy',
    body: caseRewrapSchema,
    response: caseWrittenSchema,
  })
  async rewrap(
    @ZodBody(caseRewrapSchema) body: CaseRewrap,
    @CurrentAccount() { id }: CurrentAccountValue,
  ): Promise<CaseWritten> {
    return orCaseProblem(await this.work.rewrap(body, id));
  }

  @Post('closure')
  @HttpCode(200)
  @Route({
    id: 'cases.close',
    access: ['listener'],
    secondFactor: true,
    egress: 'case-record',
    summary: 'Closes a case; the periods of removal begin',
    body: caseCloseSchema,
    response: caseWrittenSchema,
  })
  async close(
    @ZodBody(caseCloseSchema) body: CaseClose,
    @CurrentAccount() { id }: CurrentAccountValue,
  ): Promise<CaseWritten> {
    return orCaseProblem(await this.work.close(body, id));
  }

  @Post('tallied')
  @HttpCode(204)
  @Route({
    id: 'cases.tallied',
    access: ['listener'],
    secondFactor: true,
    egress: 'case-record',
    summary: 'Notes that the totals of a case were sent',
    body: caseIdSchema,
  })
  async tallied(
    @ZodBody(caseIdSchema) body: CaseId,
    @CurrentAccount() { id }: CurrentAccountValue,
  ): Promise<void> {
    orCaseProblem(await this.work.tallied(body.case, id));
  }
}
