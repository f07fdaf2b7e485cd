import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import {
  type OfficeHolder,
  officeHolderListSchema,
  type OfficeHolderName,
  officeHolderNameSchema,
  type OfficeHolderRequest,
  officeHolderRequestSchema,
  officeHolderSchema,
  type OfficeList,
  officeListSchema,
  type OpenOfficeList,
  openOfficeListSchema,
} from '@muster/contracts';
import { type DisclosedTable } from '@muster/disclosure';
import { z } from 'zod';
import { type CurrentAccountValue } from '../access/current-account';
import { CurrentAccount } from '../access/current-account.decorator';
import { Route } from '../access/route.decorator';
import { orProblem } from '../platform/problems/or-problem';
import { ZodBody } from '../platform/problems/zod-body.decorator';
import { ZodQuery } from '../platform/problems/zod-query.decorator';
import { OfficeHolders } from './office-holders.service';
import { OfficeLists } from './office-lists.service';

const querySchema = z.object({ force: z.string().max(20) });

@Controller('api/office-holders')
export class OfficeHoldersController {
  constructor(
    private readonly holders: OfficeHolders,
    private readonly lists: OfficeLists,
  ) {}

  @Get()
  @Route({
    id: 'office-holders.list',
    access: ['analyst', 'dpo'],
    egress: 'receipt',
    summary: 'Office-holders of a force: proposed, confirmed and ended',
    response: officeHolderListSchema,
  })
  async list(
    @ZodQuery(querySchema) { force }: z.infer<typeof querySchema>,
  ): Promise<{ holders: readonly OfficeHolder[] }> {
    return { holders: orProblem(await this.holders.list(force)) };
  }

  @Post()
  @Route({
    id: 'office-holders.propose',
    access: ['analyst', 'dpo'],
    egress: 'receipt',
    summary: 'Proposes an office-holder; a second person confirms',
    body: officeHolderRequestSchema,
    response: officeHolderSchema,
  })
  async propose(
    @ZodBody(officeHolderRequestSchema) body: OfficeHolderRequest,
    @CurrentAccount() { username }: CurrentAccountValue,
  ): Promise<OfficeHolder> {
    return orProblem(await this.holders.propose(body, username));
  }

  @Post('confirmation')
  @HttpCode(200)
  @Route({
    id: 'office-holders.confirm',
    access: ['analyst', 'dpo'],
    egress: 'receipt',
    summary: 'Confirms an office-holder whom somebody else proposed',
    body: officeHolderNameSchema,
    response: officeHolderSchema,
  })
  async confirm(
    @ZodBody(officeHolderNameSchema) body: OfficeHolderName,
    @CurrentAccount() { username }: CurrentAccountValue,
  ): Promise<OfficeHolder> {
    return orProblem(await this.holders.confirm(body, username));
  }

  @Post('end')
  @HttpCode(200)
  @Route({
    id: 'office-holders.end',
    access: ['analyst', 'dpo'],
    egress: 'receipt',
    summary: 'Ends a proposal or an office',
    body: officeHolderNameSchema,
    response: officeHolderSchema,
  })
  async end(
    @ZodBody(officeHolderNameSchema) body: OfficeHolderName,
    @CurrentAccount() { username }: CurrentAccountValue,
  ): Promise<OfficeHolder> {
    return orProblem(await this.holders.end(body, username));
  }

  @Post('list')
  @HttpCode(200)
  @Route({
    id: 'office-holders.open',
    access: 'signed-in',
    egress: 'publishes-statistics',
    summary: 'Opens the list of the release in force, for its office-holders and for the screen only',
    body: openOfficeListSchema,
    response: officeListSchema,
  })
  async open(
    @ZodBody(openOfficeListSchema) body: OpenOfficeList,
    @CurrentAccount() account: CurrentAccountValue,
  ): Promise<DisclosedTable<OfficeList>> {
    return orProblem(await this.lists.open(body, account));
  }
}
