import { Controller, HttpCode, Post } from '@nestjs/common';
import {
  type BoardPosition,
  boardPositionSchema,
  type BoardQuery,
  boardQuerySchema,
} from '@muster/contracts';
import { type DisclosedTable } from '@muster/disclosure';
import { type CurrentAccountValue } from '../access/current-account';
import { CurrentAccount } from '../access/current-account.decorator';
import { Route } from '../access/route.decorator';
import { orProblem } from '../platform/problems/or-problem';
import { ZodBody } from '../platform/problems/zod-body.decorator';
import { widestReader } from '../published/widest-reader';
import { BoardPositionService } from './board-position.service';

/** The first page of those who read releases. */
@Controller('api/published/board-position')
export class BoardPositionController {
  constructor(private readonly positions: BoardPositionService) {}

  @Post()
  @HttpCode(200)
  @Route({
    id: 'published.board-position',
    access: ['plan-lead', 'board', 'network', 'analyst'],
    egress: 'publishes-statistics',
    summary: 'Headlines, decisions, four questions and what changed, from the release in force',
    body: boardQuerySchema,
    response: boardPositionSchema,
  })
  async position(
    @ZodBody(boardQuerySchema) query: BoardQuery,
    @CurrentAccount() { roles, username }: CurrentAccountValue,
  ): Promise<DisclosedTable<BoardPosition>> {
    return orProblem(await this.positions.ask(query, widestReader(roles), username));
  }
}
