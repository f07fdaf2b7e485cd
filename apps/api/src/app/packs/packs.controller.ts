import { Controller, Get, Param, Post } from '@nestjs/common';
import {
  type Pack,
  type PackChoices,
  packChoicesSchema,
  type PackDownload,
  packDownloadSchema,
  type PackList,
  packListSchema,
  type PackReading,
  packReadingSchema,
  type PackRequest,
  packRequestSchema,
  packSchema,
} from '@muster/contracts';
import { type DisclosedTable } from '@muster/disclosure';
import { PACK_FORMATS } from '@muster/packs';
import { z } from 'zod';
import { CurrentAccount } from '../access/current-account.decorator';
import { type CurrentAccountValue } from '../access/current-account';
import { Route } from '../access/route.decorator';
import { orProblem } from '../platform/problems/or-problem';
import { ZodBody } from '../platform/problems/zod-body.decorator';
import { ZodQuery } from '../platform/problems/zod-query.decorator';
import { PackBuilds } from './pack-builds.service';
import { PackChoicesService } from './pack-choices.service';
import { PackReader } from './pack-reader.service';
import { toPack } from './pack-row';
import { PackStore } from './pack-store.service';
import { PACK_ROLES, packViewOf } from './pack-view';

const forceQuerySchema = z.strictObject({ force: z.string().max(20) });
const formatQuerySchema = z.strictObject({ format: z.enum(PACK_FORMATS) });
type ForceQuery = z.infer<typeof forceQuerySchema>;

/** Packs of forums: built, frozen, approved, published, read. */
@Controller('api/packs')
export class PacksController {
  constructor(
    private readonly store: PackStore,
    private readonly builds: PackBuilds,
    private readonly reader: PackReader,
    private readonly choices: PackChoicesService,
  ) {}

  @Get()
  @Route({
    id: 'packs.list',
    access: [...PACK_ROLES],
    egress: 'reference-data',
    summary: 'The packs of a force that the reader may know of, newest quarter first',
    response: packListSchema,
  })
  async list(
    @ZodQuery(forceQuerySchema) { force }: ForceQuery,
    @CurrentAccount() { roles }: CurrentAccountValue,
  ): Promise<PackList> {
    const view = packViewOf(roles);
    return { packs: (await this.store.list(force, view)).map((row) => toPack(row, view)) };
  }

  @Get('choices')
  @Route({
    id: 'packs.choices',
    access: ['analyst', 'plan-lead', 'dpo'],
    egress: 'reference-data',
    summary: 'For which forums and quarters a pack can be built',
    response: packChoicesSchema,
  })
  async listChoices(@ZodQuery(forceQuerySchema) { force }: ForceQuery): Promise<PackChoices> {
    return this.choices.of(force);
  }

  @Post()
  @Route({
    id: 'packs.build',
    access: ['analyst'],
    egress: 'receipt',
    summary: 'Builds a pack as a draft',
    body: packRequestSchema,
    response: packSchema,
  })
  async build(
    @ZodBody(packRequestSchema) request: PackRequest,
    @CurrentAccount() { username }: CurrentAccountValue,
  ): Promise<Pack> {
    return toPack(orProblem(await this.builds.build(request, username)), 'office');
  }

  @Get(':id')
  @Route({
    id: 'packs.get',
    access: [...PACK_ROLES],
    egress: 'publishes-statistics',
    summary: 'A pack with its content',
    response: packReadingSchema,
  })
  async get(
    @Param('id') id: string,
    @CurrentAccount() { username, roles }: CurrentAccountValue,
  ): Promise<DisclosedTable<PackReading>> {
    return orProblem(await this.reader.read(id, packViewOf(roles), username));
  }

  @Get(':id/file')
  @Route({
    id: 'packs.file',
    access: [...PACK_ROLES],
    egress: 'publishes-statistics',
    summary: 'A pack as one file: HTML, ODS, or a zip file of CSV with metadata',
    response: packDownloadSchema,
  })
  async file(
    @Param('id') id: string,
    @ZodQuery(formatQuerySchema) { format }: z.infer<typeof formatQuerySchema>,
    @CurrentAccount() { username, roles }: CurrentAccountValue,
  ): Promise<DisclosedTable<PackDownload>> {
    return orProblem(await this.reader.file(id, format, packViewOf(roles), username));
  }
}
