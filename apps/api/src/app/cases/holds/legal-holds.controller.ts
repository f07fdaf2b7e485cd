import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import {
  type LegalHold,
  legalHoldIdSchema,
  legalHoldListSchema,
  legalHoldRequestSchema,
  legalHoldSchema,
} from '@muster/contracts';
import { type z } from 'zod';
import { type CurrentAccountValue } from '../../access/current-account';
import { CurrentAccount } from '../../access/current-account.decorator';
import { Route } from '../../access/route.decorator';
import { orProblem } from '../../platform/problems/or-problem';
import { ZodBody } from '../../platform/problems/zod-body.decorator';
import { deciderOf } from '../custody/decider-of';
import { LegalHolds } from './legal-holds.service';

type HoldId = z.infer<typeof legalHoldIdSchema>;

@Controller('api/cases/holds')
export class LegalHoldsController {
  constructor(private readonly holds: LegalHolds) {}

  @Get()
  @Route({
    id: 'holds.list',
    access: ['custodian', 'dpo'],
    secondFactor: true,
    egress: 'case-record',
    summary: 'Legal holds on cases, newest first',
    response: legalHoldListSchema,
  })
  async list(@CurrentAccount() account: CurrentAccountValue): Promise<{ holds: readonly LegalHold[] }> {
    return { holds: await this.holds.list(deciderOf(account)) };
  }

  @Post()
  @Route({
    id: 'holds.propose',
    access: ['custodian', 'dpo'],
    secondFactor: true,
    egress: 'case-record',
    summary: 'Proposes that a case is kept',
    body: legalHoldRequestSchema,
    response: legalHoldSchema,
  })
  async propose(
    @ZodBody(legalHoldRequestSchema) body: z.infer<typeof legalHoldRequestSchema>,
    @CurrentAccount() account: CurrentAccountValue,
  ): Promise<LegalHold> {
    return orProblem(await this.holds.propose(deciderOf(account), body));
  }

  @Post('confirmations')
  @HttpCode(200)
  @Route({
    id: 'holds.confirm',
    access: ['custodian', 'dpo'],
    secondFactor: true,
    egress: 'case-record',
    summary: 'Confirms, as the second person, that a case is kept',
    body: legalHoldIdSchema,
    response: legalHoldSchema,
  })
  async confirm(
    @ZodBody(legalHoldIdSchema) { id }: HoldId,
    @CurrentAccount() account: CurrentAccountValue,
  ): Promise<LegalHold> {
    return orProblem(await this.holds.confirm(deciderOf(account), id));
  }

  @Post('end-proposals')
  @HttpCode(200)
  @Route({
    id: 'holds.propose-end',
    access: ['custodian', 'dpo'],
    secondFactor: true,
    egress: 'case-record',
    summary: 'Proposes that a legal hold ends',
    body: legalHoldIdSchema,
    response: legalHoldSchema,
  })
  async proposeEnd(
    @ZodBody(legalHoldIdSchema) { id }: HoldId,
    @CurrentAccount() account: CurrentAccountValue,
  ): Promise<LegalHold> {
    return orProblem(await this.holds.proposeEnd(deciderOf(account), id));
  }

  @Post('ends')
  @HttpCode(200)
  @Route({
    id: 'holds.end',
    access: ['custodian', 'dpo'],
    secondFactor: true,
    egress: 'case-record',
    summary: 'Ends a legal hold, as the second person',
    body: legalHoldIdSchema,
    response: legalHoldSchema,
  })
  async end(
    @ZodBody(legalHoldIdSchema) { id }: HoldId,
    @CurrentAccount() account: CurrentAccountValue,
  ): Promise<LegalHold> {
    return orProblem(await this.holds.end(deciderOf(account), id));
  }
}
