import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  type AnalystTable,
  type Release,
  type ReleaseDetail,
  releaseDetailSchema,
  type ReleaseFile,
  releaseFileSchema,
  releaseListSchema,
  type ReleaseRequest,
  releaseRequestSchema,
  releaseSchema,
} from '@muster/contracts';
import { type DisclosedTable, READER_ROLES } from '@muster/disclosure';
import { z } from 'zod';
import { CurrentAccount } from '../access/current-account.decorator';
import { type CurrentAccountValue } from '../access/current-account';
import { Route } from '../access/route.decorator';
import { orProblem } from '../platform/problems/or-problem';
import { ZodBody } from '../platform/problems/zod-body.decorator';
import { ZodQuery } from '../platform/problems/zod-query.decorator';
import { type Decision, ReleaseDecisions } from './release-decisions.service';
import { ReleaseJobs } from './release-jobs.service';
import { ReleaseRequests } from './release-requests.service';

const listQuerySchema = z.strictObject({ force: z.string().max(20) });
const fileQuerySchema = z.strictObject({ role: z.enum(READER_ROLES) });

/** Releases for those who build, approve and publish them. */
@Controller('api/releases')
export class ReleasesController {
  constructor(
    private readonly requests: ReleaseRequests,
    private readonly decisions: ReleaseDecisions,
    private readonly jobs: ReleaseJobs,
  ) {}

  @Get()
  @Route({
    id: 'releases.list',
    access: ['analyst', 'dpo'],
    egress: 'reference-data',
    summary: 'The releases of a force, newest quarter first',
    response: releaseListSchema,
  })
  async list(
    @ZodQuery(listQuerySchema) { force }: z.infer<typeof listQuerySchema>,
  ): Promise<z.infer<typeof releaseListSchema>> {
    return { releases: [...orProblem(await this.requests.list(force))] };
  }

  @Post()
  @HttpCode(202)
  @Route({
    id: 'releases.build',
    access: ['analyst'],
    egress: 'receipt',
    summary: 'Begins to build the release of a quarter',
    body: releaseRequestSchema,
    response: releaseSchema,
  })
  async build(
    @ZodBody(releaseRequestSchema) request: ReleaseRequest,
    @CurrentAccount() { username }: CurrentAccountValue,
  ): Promise<Release> {
    const row = orProblem(await this.requests.build(request, username));
    this.jobs.start(row.id);
    return this.requests.show(row);
  }

  @Get(':id')
  @Route({
    id: 'releases.get',
    access: ['analyst', 'dpo'],
    egress: 'analyst-figures',
    summary: 'One release: where it stands, and what its audit found, with true counts of cells',
    response: releaseDetailSchema,
  })
  async get(
    @Param('id') id: string,
    @CurrentAccount() { username }: CurrentAccountValue,
  ): Promise<AnalystTable<ReleaseDetail>> {
    return orProblem(await this.requests.detail(id, username));
  }

  @Get(':id/file')
  @Route({
    id: 'releases.file',
    access: ['analyst', 'dpo'],
    egress: 'publishes-statistics',
    summary: 'Everything that a reader role may read of a published release',
    response: releaseFileSchema,
  })
  async file(
    @Param('id') id: string,
    @ZodQuery(fileQuerySchema) { role }: z.infer<typeof fileQuerySchema>,
    @CurrentAccount() { username }: CurrentAccountValue,
  ): Promise<DisclosedTable<ReleaseFile>> {
    return orProblem(await this.requests.file(id, role, username));
  }

  @Post(':id/approval')
  @HttpCode(200)
  @Route({
    id: 'releases.approve',
    access: ['analyst', 'dpo'],
    egress: 'receipt',
    summary: 'Approves a release that somebody else built',
    response: releaseSchema,
  })
  async approve(@Param('id') id: string, @CurrentAccount() account: CurrentAccountValue): Promise<Release> {
    return this.decide('approve', id, account);
  }

  @Post(':id/publication')
  @HttpCode(200)
  @Route({
    id: 'releases.publish',
    access: ['analyst', 'dpo'],
    egress: 'receipt',
    summary: 'Sends readers to an approved release',
    response: releaseSchema,
  })
  async publish(@Param('id') id: string, @CurrentAccount() account: CurrentAccountValue): Promise<Release> {
    return this.decide('publish', id, account);
  }

  @Post(':id/archive')
  @HttpCode(200)
  @Route({
    id: 'releases.archive',
    access: ['analyst', 'dpo'],
    egress: 'receipt',
    summary: 'Takes a published release from its readers',
    response: releaseSchema,
  })
  async archive(@Param('id') id: string, @CurrentAccount() account: CurrentAccountValue): Promise<Release> {
    return this.decide('archive', id, account);
  }

  @Post(':id/discard')
  @HttpCode(200)
  @Route({
    id: 'releases.discard',
    access: ['analyst', 'dpo'],
    egress: 'receipt',
    summary: 'Drops a release that was never published',
    response: releaseSchema,
  })
  async discard(@Param('id') id: string, @CurrentAccount() account: CurrentAccountValue): Promise<Release> {
    return this.decide('discard', id, account);
  }

  private async decide(decision: Decision, id: string, { username }: CurrentAccountValue): Promise<Release> {
    return this.requests.show(orProblem(await this.decisions.decide(decision, id, username)));
  }
}
