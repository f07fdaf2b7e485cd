import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import {
  type CommitmentQuestion,
  commitmentQuestionSchema,
  type CommitmentRegister,
  commitmentRegisterSchema,
  type CommitmentRequest,
  commitmentRequestSchema,
  type CommitmentWritten,
  commitmentWrittenSchema,
  type EvidenceRequest,
  evidenceRequestSchema,
  type RatingRequest,
  ratingRequestSchema,
} from '@muster/contracts';
import { type Role } from '@muster/domain';
import { type CurrentAccountValue } from '../access/current-account';
import { CurrentAccount } from '../access/current-account.decorator';
import { Route } from '../access/route.decorator';
import { orProblem } from '../platform/problems/or-problem';
import { ZodBody } from '../platform/problems/zod-body.decorator';
import { ZodQuery } from '../platform/problems/zod-query.decorator';
import { CommitmentEditor } from './commitment-editor.service';
import { CommitmentRegisters } from './commitment-register.service';

/** Readers who are told which account rated. */
const TOLD: readonly Role[] = ['analyst', 'plan-lead', 'board', 'dpo'];

/** The register of commitments: read by everybody who answers for it or looks at it, written by analysts and plan leads.
 *  Nothing in it counts people. */
@Controller('api/commitments')
export class CommitmentsController {
  constructor(
    private readonly registers: CommitmentRegisters,
    private readonly editor: CommitmentEditor,
  ) {}

  @Get()
  @Route({
    id: 'commitments.register',
    access: ['analyst', 'plan-lead', 'board', 'network', 'dpo'],
    egress: 'reference-data',
    summary: 'The register as at a meeting: ratings with period and age, evidence, measures, warnings',
    response: commitmentRegisterSchema,
  })
  async register(
    @ZodQuery(commitmentQuestionSchema) { force, meeting }: CommitmentQuestion,
    @CurrentAccount() { roles }: CurrentAccountValue,
  ): Promise<CommitmentRegister> {
    const reader = TOLD.some((role) => roles.includes(role)) ? 'others' : 'network';
    return orProblem(await this.registers.at(force, meeting ?? null, reader));
  }

  @Post()
  @HttpCode(200)
  @Route({
    id: 'commitments.save',
    access: ['analyst', 'plan-lead'],
    egress: 'receipt',
    summary: 'Writes a line of the register, from the version that was opened',
    body: commitmentRequestSchema,
    response: commitmentWrittenSchema,
  })
  async save(
    @ZodBody(commitmentRequestSchema) body: CommitmentRequest,
    @CurrentAccount() { username }: CurrentAccountValue,
  ): Promise<CommitmentWritten> {
    return { written: orProblem(await this.editor.save(body, username)) };
  }

  @Post('ratings')
  @HttpCode(200)
  @Route({
    id: 'commitments.rate',
    access: ['analyst', 'plan-lead'],
    egress: 'receipt',
    summary: 'Adds a rating for a period; what was rated before stays',
    body: ratingRequestSchema,
    response: commitmentWrittenSchema,
  })
  async rate(
    @ZodBody(ratingRequestSchema) body: RatingRequest,
    @CurrentAccount() { username }: CurrentAccountValue,
  ): Promise<CommitmentWritten> {
    return { written: orProblem(await this.editor.rate(body, username)) };
  }

  @Post('evidence')
  @HttpCode(200)
  @Route({
    id: 'commitments.save-evidence',
    access: ['analyst', 'plan-lead'],
    egress: 'receipt',
    summary: 'Writes a piece of evidence and which references it answers',
    body: evidenceRequestSchema,
    response: commitmentWrittenSchema,
  })
  async saveEvidence(
    @ZodBody(evidenceRequestSchema) body: EvidenceRequest,
    @CurrentAccount() { username }: CurrentAccountValue,
  ): Promise<CommitmentWritten> {
    return { written: orProblem(await this.editor.saveEvidence(body, username)) };
  }
}
