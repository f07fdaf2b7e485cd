import { Controller, Get } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { forceListSchema } from '@muster/contracts';
import { DataSource } from 'typeorm';
import { type z } from 'zod';
import { Route } from '../access/route.decorator';
import { BoardRulesService } from '../board/board-rules.service';
import { DefinitionsService } from './definitions.service';

@Controller('api/forces')
export class ForcesController {
  constructor(
    private readonly definitions: DefinitionsService,
    private readonly board: BoardRulesService,
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
      staleAfterDays: this.board.rules.staleAfterDays.value,
      forces: forces.map(({ code, name, synthetic, welsh }) => ({
        code,
        name,
        synthetic,
        ...(welsh ? { welsh: true } : {}),
        latestSnapshot: latest.get(code) ?? null,
      })),
    };
  }
}
