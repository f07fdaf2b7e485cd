import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import {
  type BreakGlass,
  type BreakGlassFile,
  breakGlassFileSchema,
  type BreakGlassId,
  breakGlassIdSchema,
  breakGlassListSchema,
  type BreakGlassRequest,
  breakGlassRequestSchema,
  type BreakGlassReview,
  breakGlassReviewSchema,
  type BreakGlassRewrap,
  breakGlassRewrapSchema,
  breakGlassSchema,
} from '@muster/contracts';
import { type CurrentAccountValue } from '../../access/current-account';
import { CurrentAccount } from '../../access/current-account.decorator';
import { Route } from '../../access/route.decorator';
import { LargeBody } from '../../platform/http/large-body.decorator';
import { orProblem } from '../../platform/problems/or-problem';
import { ZodBody } from '../../platform/problems/zod-body.decorator';
import { deciderOf } from '../custody/decider-of';
import { LARGEST_REWRAP_BYTES } from '../largest-rewrap-bytes';
import { BreakGlassFiles } from './break-glass-file.service';
import { BreakGlassOpenings } from './break-glass.service';

@Controller('api/cases/break-glass')
export class BreakGlassController {
  constructor(
    private readonly openings: BreakGlassOpenings,
    private readonly files: BreakGlassFiles,
  ) {}

  @Get()
  @Route({
    id: 'break-glass.list',
    access: ['custodian', 'dpo'],
    secondFactor: true,
    egress: 'case-record',
    summary: 'Openings with the recovery key, newest first',
    response: breakGlassListSchema,
  })
  async list(@CurrentAccount() account: CurrentAccountValue): Promise<{ openings: readonly BreakGlass[] }> {
    return { openings: await this.openings.list(deciderOf(account)) };
  }

  @Post()
  @Route({
    id: 'break-glass.ask',
    access: ['custodian'],
    secondFactor: true,
    egress: 'case-record',
    summary: 'Asks that one case is opened with the recovery key',
    body: breakGlassRequestSchema,
    response: breakGlassSchema,
  })
  async ask(
    @ZodBody(breakGlassRequestSchema) body: BreakGlassRequest,
    @CurrentAccount() account: CurrentAccountValue,
  ): Promise<BreakGlass> {
    return orProblem(await this.openings.ask(deciderOf(account), body));
  }

  @Post('agreements')
  @HttpCode(200)
  @Route({
    id: 'break-glass.agree',
    access: ['custodian'],
    secondFactor: true,
    egress: 'case-record',
    summary: 'Agrees to an opening, as the second custodian; 60 minutes begin',
    body: breakGlassIdSchema,
    response: breakGlassSchema,
  })
  async agree(
    @ZodBody(breakGlassIdSchema) { id }: BreakGlassId,
    @CurrentAccount() account: CurrentAccountValue,
  ): Promise<BreakGlass> {
    return orProblem(await this.openings.agree(deciderOf(account), id));
  }

  @Post('file')
  @HttpCode(200)
  @Route({
    id: 'break-glass.file',
    access: ['custodian'],
    secondFactor: true,
    egress: 'case-record',
    summary: 'The sealed case of an opening, for its two custodians while it is open',
    body: breakGlassIdSchema,
    response: breakGlassFileSchema,
  })
  async file(
    @ZodBody(breakGlassIdSchema) { id }: BreakGlassId,
    @CurrentAccount() account: CurrentAccountValue,
  ): Promise<BreakGlassFile> {
    return orProblem(await this.files.read(deciderOf(account), id));
  }

  @Post('rewrap')
  @HttpCode(204)
  @LargeBody(LARGEST_REWRAP_BYTES)
  @Route({
    id: 'break-glass.rewrap',
    access: ['custodian'],
    secondFactor: true,
    egress: 'case-record',
    summary: 'Encrypts a case anew whose listener lost the key or is gone',
    body: breakGlassRewrapSchema,
  })
  async rewrap(
    @ZodBody(breakGlassRewrapSchema) body: BreakGlassRewrap,
    @CurrentAccount() account: CurrentAccountValue,
  ): Promise<void> {
    orProblem(await this.files.rewrap(deciderOf(account), body));
  }

  @Post('reviews')
  @HttpCode(200)
  @Route({
    id: 'break-glass.review',
    access: ['dpo'],
    secondFactor: true,
    egress: 'case-record',
    summary: 'Reviews an opening that is over; who took part in it cannot',
    body: breakGlassReviewSchema,
    response: breakGlassSchema,
  })
  async review(
    @ZodBody(breakGlassReviewSchema) body: BreakGlassReview,
    @CurrentAccount() { id, username }: CurrentAccountValue,
  ): Promise<BreakGlass> {
    return orProblem(await this.openings.review({ id, username, party: 'dpo' }, body));
  }
}
