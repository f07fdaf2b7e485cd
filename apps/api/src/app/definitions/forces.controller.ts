import { Controller, Get } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { forceListSchema } from '@muster/contracts';
import { DataSource } from 'typeorm';
import { type z } from 'zod';
import { Route } from '../access/route.decorator';
import { DefinitionsService } from './definitions.service';

@Controller('api/forces')
export class ForcesController {
  constructor(
    private readonly definitions: DefinitionsService,
    @InjectDataSource() private readonly dataSource: DataSource,
  ) {}

  @Get()
  @Route({
    id: 'forces.list',
    access: 'signed-in',
    egress: 'reference-data',
    summary: 'Every force with its newest published snapshot',
    response: forceListSchema,
  })
  async list(): Promise<z.infer<typeof forceListSchema>> {
    const rows = await this.dataSource.query<{ force: string; id: string; as_at: string }[]>(
      `select distinct on (force) force, id, as_at::text as as_at
         from workforce.snapshot where state = 'published' order by force, as_at desc`,
    );
    const latest = new Map(rows.map((row) => [row.force, { id: row.id, asAt: row.as_at }]));
    const forces = await this.definitions.forces();
    return {
      forces: forces.map(({ code, name, synthetic }) => ({
        code,
        name,
        synthetic,
        latestSnapshot: latest.get(code) ?? null,
      })),
    };
  }
}
