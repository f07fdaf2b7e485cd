import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  type Reasons,
  reasonsSchema,
  type ThemeAction,
  themeActionListSchema,
  type ThemeActionNews,
  themeActionNewsSchema,
  type ThemeActionRequest,
  themeActionRequestSchema,
  themeActionSchema,
  type ThemeList,
  themeListSchema,
} from '@muster/contracts';
import { type DisclosedTable } from '@muster/disclosure';
import { z } from 'zod';
import { type CurrentAccountValue } from '../access/current-account';
import { CurrentAccount } from '../access/current-account.decorator';
import { Route } from '../access/route.decorator';
import { orProblem } from '../platform/problems/or-problem';
import { ZodBody } from '../platform/problems/zod-body.decorator';
import { ZodQuery } from '../platform/problems/zod-query.decorator';
import { ReasonFigures } from './reason-figures.service';
import { ThemeActions } from './theme-actions.service';
import { Themes } from '../definitions/themes.service';

const querySchema = z.strictObject({ force: z.string().max(20) });
type Query = z.infer<typeof querySchema>;

/** Why people stay or go. */
@Controller('api/reasons')
export class ReasonsController {
  constructor(
    private readonly themesOfProgram: Themes,
    private readonly reasons: ReasonFigures,
    private readonly register: ThemeActions,
  ) {}

  @Get()
  @Route({
    id: 'reasons.figures',
    access: ['analyst', 'plan-lead', 'board', 'network', 'dpo'],
    egress: 'publishes-statistics',
    summary: 'Totals of conversations and of other sources, the same for every reader',
    response: reasonsSchema,
  })
  async figures(
    @ZodQuery(querySchema) { force }: Query,
    @CurrentAccount() { username }: CurrentAccountValue,
  ): Promise<DisclosedTable<Reasons>> {
    return orProblem(await this.reasons.of(force, username));
  }

  @Get('themes')
  @Route({
    id: 'reasons.themes',
    access: 'signed-in',
    egress: 'reference-data',
    summary: 'Themes, options and leaving reasons that a record is coded with',
    response: themeListSchema,
  })
  themes(): ThemeList {
    return this.themesOfProgram.list();
  }

  @Get('actions')
  @Route({
    id: 'reasons.actions',
    access: ['analyst', 'plan-lead', 'board', 'network', 'dpo'],
    egress: 'reference-data',
    summary: 'You said, we did: what is done about themes and what became of it',
    response: themeActionListSchema,
  })
  async actions(@ZodQuery(querySchema) { force }: Query): Promise<{ actions: readonly ThemeAction[] }> {
    return { actions: orProblem(await this.register.list(force)) };
  }

  @Post('actions')
  @Route({
    id: 'reasons.add-action',
    access: ['analyst', 'plan-lead'],
    egress: 'receipt',
    summary: 'Writes down what is done about a theme, by which post, and how one will see that it helped',
    body: themeActionRequestSchema,
    response: themeActionSchema,
  })
  async addAction(
    @ZodBody(themeActionRequestSchema) body: ThemeActionRequest,
    @CurrentAccount() { username }: CurrentAccountValue,
  ): Promise<ThemeAction> {
    return orProblem(await this.register.add(body, username));
  }

  @Post('actions/:id/news')
  @HttpCode(200)
  @Route({
    id: 'reasons.change-action',
    access: ['analyst', 'plan-lead'],
    egress: 'receipt',
    summary: 'Writes down what became of an action; nothing before is changed',
    body: themeActionNewsSchema,
    response: themeActionSchema,
  })
  async changeAction(
    @Param('id') id: string,
    @ZodBody(themeActionNewsSchema) body: ThemeActionNews,
    @CurrentAccount() { username }: CurrentAccountValue,
  ): Promise<ThemeAction> {
    return orProblem(await this.register.change(id, body, username));
  }
}
