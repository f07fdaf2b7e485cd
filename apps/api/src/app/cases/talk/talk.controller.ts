import { Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import {
  type CaseFile,
  caseFileSchema,
  type CaseWritten,
  caseWrittenSchema,
  type TalkEntries,
  talkEntriesSchema,
  type TalkExclusion,
  talkExclusionSchema,
  type TalkKey,
  talkKeySchema,
  type TalkOptions,
  talkOptionsSchema,
  type TalkReceipt,
  talkReceiptSchema,
  type TalkRequest,
  talkRequestSchema,
  type TalkRewrap,
  talkRewrapSchema,
} from '@muster/contracts';
import { type FastifyRequest } from 'fastify';
import { Route } from '../../access/route.decorator';
import { LargeBody } from '../../platform/http/large-body.decorator';
import { ZodBody } from '../../platform/problems/zod-body.decorator';
import { LARGEST_REWRAP_BYTES } from '../largest-rewrap-bytes';
import { orCaseProblem } from '../or-case-problem';
import { TalkCases } from './talk-cases.service';
import { TalkOptionsReader } from './talk-options.service';
import { TalkRequests } from './talk-requests.service';

/** What a colleague without an account may call. Ids and keys stand in bodies, so that no address tells of a case. */
@Controller('api/talk')
export class TalkController {
  constructor(
    private readonly optionsReader: TalkOptionsReader,
    private readonly requests: TalkRequests,
    private readonly cases: TalkCases,
  ) {}

  @Get('options')
  @Route({
    id: 'talk.options',
    access: 'public',
    egress: 'reference-data',
    summary: 'Whom one can talk to in confidence, and what becomes of it',
    response: talkOptionsSchema,
  })
  async options(): Promise<TalkOptions> {
    return this.optionsReader.read();
  }

  @Post('requests')
  @HttpCode(200)
  @Route({
    id: 'talk.request',
    access: 'public',
    egress: 'case-record',
    summary: 'Asks for a conversation; sent twice, it is kept once',
    body: talkRequestSchema,
    response: talkReceiptSchema,
  })
  async request(
    @ZodBody(talkRequestSchema) body: TalkRequest,
    @Req() { ip }: FastifyRequest,
  ): Promise<TalkReceipt> {
    return orCaseProblem(await this.requests.request(body, ip));
  }

  @Post('case')
  @HttpCode(200)
  @Route({
    id: 'talk.open',
    access: 'public',
    egress: 'case-record',
    summary: 'The own case, sealed',
    body: talkKeySchema,
    response: caseFileSchema,
  })
  async open(@ZodBody(talkKeySchema) body: TalkKey, @Req() { ip }: FastifyRequest): Promise<CaseFile> {
    return orCaseProblem(await this.cases.open(body, ip));
  }

  @Post('entries')
  @HttpCode(200)
  @Route({
    id: 'talk.write',
    access: 'public',
    egress: 'case-record',
    summary: 'Writes into the own case',
    body: talkEntriesSchema,
    response: caseWrittenSchema,
  })
  async write(
    @ZodBody(talkEntriesSchema) body: TalkEntries,
    @Req() { ip }: FastifyRequest,
  ): Promise<CaseWritten> {
    return orCaseProblem(await this.cases.write(body, ip));
  }

  @Post('exclusions')
  @HttpCode(200)
  @LargeBody(LARGEST_REWRAP_BYTES)
  @Route({
    id: 'talk.exclude',
    access: 'public',
    egress: 'case-record',
    summary: 'Shuts listeners out of the own case',
    body: talkExclusionSchema,
    response: caseWrittenSchema,
  })
  async exclude(
    @ZodBody(talkExclusionSchema) body: TalkExclusion,
    @Req() { ip }: FastifyRequest,
  ): Promise<CaseWritten> {
    return orCaseProblem(await this.cases.exclude(body, ip));
  }

  @Post('rewrap')
  @HttpCode(200)
  @LargeBody(LARGEST_REWRAP_BYTES)
  @Route({
    id: 'talk.rewrap',
    access: 'public',
    egress: 'case-record',
    summary: 'Puts ciphertexts for a new listener in the place of the old ones',
    body: talkRewrapSchema,
    response: caseWrittenSchema,
  })
  async rewrap(
    @ZodBody(talkRewrapSchema) body: TalkRewrap,
    @Req() { ip }: FastifyRequest,
  ): Promise<CaseWritten> {
    return orCaseProblem(await this.cases.rewrap(body, ip));
  }

  @Post('withdrawal')
  @HttpCode(200)
  @Route({
    id: 'talk.withdraw',
    access: 'public',
    egress: 'case-record',
    summary: 'Ends the own case before its close',
    body: talkKeySchema,
    response: caseWrittenSchema,
  })
  async withdraw(@ZodBody(talkKeySchema) body: TalkKey, @Req() { ip }: FastifyRequest): Promise<CaseWritten> {
    return orCaseProblem(await this.cases.withdraw(body, ip));
  }
}
