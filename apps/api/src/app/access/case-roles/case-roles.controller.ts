import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import {
  type CaseRoleGrant,
  type CaseRoleList,
  caseRoleListSchema,
  type CaseRoleRequest,
  caseRoleRequestSchema,
  caseRoleSchema,
  decisionIdSchema,
  type FactorReset,
  factorResetRequestSchema,
  factorResetSchema,
} from '@muster/contracts';
import { type z } from 'zod';
import { orProblem } from '../../platform/problems/or-problem';
import { ZodBody } from '../../platform/problems/zod-body.decorator';
import { type CurrentAccountValue } from '../current-account';
import { CurrentAccount } from '../current-account.decorator';
import { Route } from '../route.decorator';
import { CaseRoles } from './case-roles.service';
import { DECIDERS } from './deciders';
import { FactorResets } from './factor-resets.service';

type DecisionId = z.infer<typeof decisionIdSchema>;

/** What two people decide about a third. No username and no id stands in an address. */
@Controller('api/case-roles')
export class CaseRolesController {
  constructor(
    private readonly roles: CaseRoles,
    private readonly resets: FactorResets,
  ) {}

  @Get()
  @Route({
    id: 'case-roles.list',
    access: DECIDERS,
    egress: 'receipt',
    secondFactor: true,
    summary: 'Roles of cases and resets of second factors: proposed, decided and ended',
    response: caseRoleListSchema,
  })
  async list(): Promise<CaseRoleList> {
    return { roles: [...(await this.roles.list())], resets: [...(await this.resets.list())] };
  }

  @Post()
  @Route({
    id: 'case-roles.propose',
    access: DECIDERS,
    egress: 'receipt',
    secondFactor: true,
    summary: 'Proposes a listener, allocator or key custodian; a second person confirms',
    body: caseRoleRequestSchema,
    response: caseRoleSchema,
  })
  async propose(
    @ZodBody(caseRoleRequestSchema) body: CaseRoleRequest,
    @CurrentAccount() { username }: CurrentAccountValue,
  ): Promise<CaseRoleGrant> {
    return orProblem(await this.roles.propose(body, username));
  }

  @Post('confirmation')
  @HttpCode(200)
  @Route({
    id: 'case-roles.confirm',
    access: DECIDERS,
    egress: 'receipt',
    secondFactor: true,
    summary: 'Confirms a role that somebody else proposed',
    body: decisionIdSchema,
    response: caseRoleSchema,
  })
  async confirm(
    @ZodBody(decisionIdSchema) { id }: DecisionId,
    @CurrentAccount() { username }: CurrentAccountValue,
  ): Promise<CaseRoleGrant> {
    return orProblem(await this.roles.confirm(id, username));
  }

  @Post('end')
  @HttpCode(200)
  @Route({
    id: 'case-roles.end',
    access: DECIDERS,
    egress: 'receipt',
    secondFactor: true,
    summary: 'Ends a proposal or a role',
    body: decisionIdSchema,
    response: caseRoleSchema,
  })
  async end(
    @ZodBody(decisionIdSchema) { id }: DecisionId,
    @CurrentAccount() { username }: CurrentAccountValue,
  ): Promise<CaseRoleGrant> {
    return orProblem(await this.roles.end(id, username));
  }

  @Post('resets')
  @Route({
    id: 'factor-resets.propose',
    access: DECIDERS,
    egress: 'receipt',
    secondFactor: true,
    summary: 'Proposes to remove a lost second factor; a second person confirms',
    body: factorResetRequestSchema,
    response: factorResetSchema,
  })
  async proposeReset(
    @ZodBody(factorResetRequestSchema) body: z.infer<typeof factorResetRequestSchema>,
    @CurrentAccount() { username }: CurrentAccountValue,
  ): Promise<FactorReset> {
    return orProblem(await this.resets.propose(body.username, username));
  }

  @Post('resets/confirmation')
  @HttpCode(200)
  @Route({
    id: 'factor-resets.confirm',
    access: DECIDERS,
    egress: 'receipt',
    secondFactor: true,
    summary: 'Removes a lost second factor, as somebody else proposed',
    body: decisionIdSchema,
    response: factorResetSchema,
  })
  async confirmReset(
    @ZodBody(decisionIdSchema) { id }: DecisionId,
    @CurrentAccount() { username }: CurrentAccountValue,
  ): Promise<FactorReset> {
    return orProblem(await this.resets.confirm(id, username));
  }

  @Post('resets/end')
  @HttpCode(200)
  @Route({
    id: 'factor-resets.end',
    access: DECIDERS,
    egress: 'receipt',
    secondFactor: true,
    summary: 'Takes the proposal to remove a second factor back',
    body: decisionIdSchema,
    response: factorResetSchema,
  })
  async endReset(
    @ZodBody(decisionIdSchema) { id }: DecisionId,
    @CurrentAccount() { username }: CurrentAccountValue,
  ): Promise<FactorReset> {
    return orProblem(await this.resets.end(id, username));
  }
}
