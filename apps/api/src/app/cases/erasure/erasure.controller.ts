import { Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import {
  type ErasureAnswer,
  erasureAnswerSchema,
  type ErasureCertificate,
  erasureCertificateListSchema,
  type TalkKey,
  talkKeySchema,
} from '@muster/contracts';
import { type FastifyRequest } from 'fastify';
import { type CurrentAccountValue } from '../../access/current-account';
import { CurrentAccount } from '../../access/current-account.decorator';
import { Route } from '../../access/route.decorator';
import { ZodBody } from '../../platform/problems/zod-body.decorator';
import { orCaseProblem } from '../or-case-problem';
import { CaseErasure } from './case-erasure.service';
import { Certificates } from './certificates.service';

@Controller('api')
export class ErasureController {
  constructor(
    private readonly erasure: CaseErasure,
    private readonly certificates: Certificates,
  ) {}

  @Post('talk/erasure')
  @HttpCode(200)
  @Route({
    id: 'talk.erase',
    access: 'public',
    egress: 'case-record',
    summary: 'Erases the own case for good, unless a legal hold keeps it',
    body: talkKeySchema,
    response: erasureAnswerSchema,
  })
  async erase(@ZodBody(talkKeySchema) body: TalkKey, @Req() { ip }: FastifyRequest): Promise<ErasureAnswer> {
    return orCaseProblem(await this.erasure.erase(body, ip));
  }

  @Get('cases/erasures')
  @Route({
    id: 'erasures.list',
    access: ['dpo'],
    secondFactor: true,
    egress: 'case-record',
    summary: 'Certificates of cases that are gone, newest first',
    response: erasureCertificateListSchema,
  })
  async list(
    @CurrentAccount() { id }: CurrentAccountValue,
  ): Promise<{ certificates: readonly ErasureCertificate[] }> {
    return { certificates: await this.certificates.list(id) };
  }
}
