import { Controller, Get, Param } from '@nestjs/common';
import {
  type BaselineDetail,
  baselineDetailSchema,
  type BaselineList,
  baselineListSchema,
} from '@muster/contracts';
import { refuse } from '@muster/domain';
import { z } from 'zod';
import { Route } from '../access/route.decorator';
import { DefinitionsService } from '../definitions/definitions.service';
import { orProblem } from '../platform/problems/or-problem';
import { ZodQuery } from '../platform/problems/zod-query.decorator';
import { BaselinesService } from './baselines.service';
import { tabulateBaseline } from './tabulate-baseline';

const baselineQuery = z.object({ grouping: z.string().max(80).optional() });

@Controller('api/baselines')
export class BaselinesController {
  constructor(
    private readonly baselines: BaselinesService,
    private readonly definitions: DefinitionsService,
  ) {}

  @Get()
  @Route({
    id: 'baselines.list',
    access: 'signed-in',
    egress: 'reference-data',
    summary: 'Every baseline table with its areas',
    response: baselineListSchema,
  })
  async list(): Promise<BaselineList> {
    const tables = await this.definitions.baselineTables();
    return {
      tables: tables.map(({ id, label, source, sourceTable, referenceDate, base, dimension, areas }) => ({
        ...{ id, label, source, sourceTable, referenceDate, base, dimension },
        areas: areas.map(({ code, name, type }) => ({ code, name, type })),
      })),
    };
  }

  @Get(':id')
  @Route({
    id: 'baselines.get',
    access: 'signed-in',
    egress: 'reference-data',
    summary: 'Counts and shares of one area or of several added together',
    response: baselineDetailSchema,
  })
  async get(
    @Param('id') id: string,
    @ZodQuery(baselineQuery) query: z.infer<typeof baselineQuery>,
  ): Promise<BaselineDetail> {
    const baseline = orProblem(await this.baselines.resolve(id));
    const classification = await this.definitions.classification(baseline.classificationId);
    const grouping = query.grouping === undefined ? null : await this.definitions.grouping(query.grouping);
    if (query.grouping !== undefined && grouping === null) {
      return orProblem(refuse('unknown-grouping', 'there is no grouping with this id.'));
    }
    if (!classification) throw new Error('A saved baseline has lost its classification');
    return orProblem(tabulateBaseline(baseline, classification, grouping));
  }
}
