import { Controller, Get, Param } from '@nestjs/common';
import { definitionDetailSchema, definitionListSchema } from '@muster/contracts';
import { refuse } from '@muster/domain';
import { type z } from 'zod';
import { Route } from '../access/route.decorator';
import { orProblem } from '../platform/problems/or-problem';
import { DefinitionsService } from './definitions.service';
import { summariseDefinition } from './summarise-definition';

@Controller('api/definitions')
export class DefinitionsController {
  constructor(private readonly definitions: DefinitionsService) {}

  @Get()
  @Route({
    id: 'definitions.list',
    access: 'signed-in',
    egress: 'reference-data',
    summary: 'Every definition by kind and id',
    response: definitionListSchema,
  })
  async list(): Promise<z.infer<typeof definitionListSchema>> {
    const { byId } = await this.definitions.all();
    const byKind = [...byId.values()].toSorted(
      (a, b) => a.kind.localeCompare(b.kind) || a.id.localeCompare(b.id),
    );
    return { definitions: byKind.map(summariseDefinition) };
  }

  @Get(':id')
  @Route({
    id: 'definitions.get',
    access: 'signed-in',
    egress: 'reference-data',
    summary: 'One definition as it stands in its file',
    response: definitionDetailSchema,
  })
  async get(@Param('id') id: string): Promise<z.infer<typeof definitionDetailSchema>> {
    const definition = await this.definitions.find(id);
    if (!definition) return orProblem(refuse('not-found', 'there is no such definition'));
    return { definition: { ...definition } };
  }
}
