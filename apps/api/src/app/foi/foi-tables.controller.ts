import { Controller, Get } from '@nestjs/common';
import { foiTableListSchema, type PublishedAnswer, publishedAnswerSchema } from '@muster/contracts';
import { type DisclosedTable } from '@muster/disclosure';
import { z } from 'zod';
import { type CurrentAccountValue } from '../access/current-account';
import { CurrentAccount } from '../access/current-account.decorator';
import { Route } from '../access/route.decorator';
import { orProblem } from '../platform/problems/or-problem';
import { ZodQuery } from '../platform/problems/zod-query.decorator';
import { FoiTables } from './foi-tables.service';

const querySchema = z.strictObject({ force: z.string().max(20), table: z.string().max(80) });

@Controller('api/foi-tables')
export class FoiTablesController {
  constructor(private readonly tables: FoiTables) {}

  @Get()
  @Route({
    id: 'foi.table',
    access: ['analyst', 'dpo'],
    egress: 'publishes-statistics',
    summary: 'A standing table for freedom of information requests, from the release in force',
    response: publishedAnswerSchema,
  })
  async table(
    @ZodQuery(querySchema) { force, table }: z.infer<typeof querySchema>,
    @CurrentAccount() { username }: CurrentAccountValue,
  ): Promise<DisclosedTable<PublishedAnswer>> {
    return orProblem(await this.tables.table(force, table, username));
  }

  @Get('list')
  @Route({
    id: 'foi.list',
    access: ['analyst', 'dpo'],
    egress: 'reference-data',
    summary: 'Which standing tables there are',
    response: foiTableListSchema,
  })
  list(): z.infer<typeof foiTableListSchema> {
    return { tables: [...this.tables.list()] };
  }
}
