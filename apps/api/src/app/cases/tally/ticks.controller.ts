import { Controller, HttpCode, Post } from '@nestjs/common';
import { type Ticks as TicksBody, ticksSchema } from '@muster/contracts';
import { Route } from '../../access/route.decorator';
import { orProblem } from '../../platform/problems/or-problem';
import { ZodBody } from '../../platform/problems/zod-body.decorator';
import { Ticks } from './ticks.service';

@Controller('api/cases/ticks')
export class TicksController {
  constructor(private readonly ticks: Ticks) {}

  /** Who sends them is asked for by the guard and goes no further. */
  @Post()
  @HttpCode(204)
  @Route({
    id: 'cases.tick',
    access: ['listener'],
    secondFactor: true,
    egress: 'receipt',
    summary: 'Ticks for the tally, never beside a case',
    body: ticksSchema,
  })
  async receive(@ZodBody(ticksSchema) body: TicksBody): Promise<void> {
    orProblem(await this.ticks.receive(body));
  }
}
