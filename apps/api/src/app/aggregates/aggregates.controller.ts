import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  type AnalystTable,
  type CountFileConfirmation,
  countFileConfirmationSchema,
  type CountFileDetail,
  countFileDetailSchema,
  type CountFileList,
  countFileListSchema,
  type FigureAnswer,
  figureAnswerSchema,
  type FigureQuestion,
  figureQuestionSchema,
  type ReconciliationAnswer,
  reconciliationAnswerSchema,
  type ReconciliationQuestion,
  reconciliationQuestionSchema,
  undoSchema,
} from '@muster/contracts';
import { type z } from 'zod';
import { CurrentAccount } from '../access/current-account.decorator';
import { type CurrentAccountValue } from '../access/current-account';
import { Route } from '../access/route.decorator';
import { CountFileLifecycle } from '../count-files/count-file-lifecycle.service';
import { toCountFileDetail, toCountFileSummary } from '../count-files/count-file-row';
import { CountFileStore } from '../count-files/count-file-store.service';
import { orProblem } from '../platform/problems/or-problem';
import { ZodBody } from '../platform/problems/zod-body.decorator';
import { conflictsOfFigures } from './figure-conflicts';
import { FigureQuestions } from './figure-questions.service';
import { Reconciliations } from './reconciliations.service';

/** Files of published totals, what people decide about them, and what they say. */
@Controller('api/aggregates')
export class AggregatesController {
  constructor(
    private readonly store: CountFileStore,
    private readonly lifecycle: CountFileLifecycle,
    private readonly questions: FigureQuestions,
    private readonly reconciliations: Reconciliations,
  ) {}

  @Get('files')
  @Route({
    id: 'aggregates.list',
    access: ['steward', 'analyst'],
    egress: 'receipt',
    summary: 'The files of published totals, the latest first',
    response: countFileListSchema,
  })
  async list(): Promise<CountFileList> {
    return { files: (await this.store.list('aggregates', null)).map(toCountFileSummary) };
  }

  @Get('files/:id')
  @Route({
    id: 'aggregates.get',
    access: ['steward', 'analyst'],
    egress: 'receipt',
    summary: 'One file of published totals: where it stands, its problems, what it holds',
    response: countFileDetailSchema,
  })
  async get(@Param('id') id: string): Promise<CountFileDetail> {
    return toCountFileDetail(orProblem(await this.lifecycle.get('aggregates', id)));
  }

  @Post('files/:id/confirmation')
  @HttpCode(200)
  @Route({
    id: 'aggregates.confirm',
    access: ['steward'],
    egress: 'receipt',
    summary: 'Publishes checked totals; with a reason when they replace others',
    body: countFileConfirmationSchema,
    response: countFileDetailSchema,
  })
  async confirm(
    @Param('id') id: string,
    @ZodBody(countFileConfirmationSchema) { reason }: CountFileConfirmation,
    @CurrentAccount() { username: actor }: CurrentAccountValue,
  ): Promise<CountFileDetail> {
    const decision = { kind: 'aggregates', id, actor } as const;
    return toCountFileDetail(orProblem(await this.lifecycle.confirm(decision, reason, conflictsOfFigures)));
  }

  @Post('files/:id/discard')
  @HttpCode(200)
  @Route({
    id: 'aggregates.discard',
    access: ['steward'],
    egress: 'receipt',
    summary: 'Drops checked totals that were never published',
    response: countFileDetailSchema,
  })
  async discard(
    @Param('id') id: string,
    @CurrentAccount() { username: actor }: CurrentAccountValue,
  ): Promise<CountFileDetail> {
    return toCountFileDetail(orProblem(await this.lifecycle.discard({ kind: 'aggregates', id, actor })));
  }

  @Post('files/:id/undo')
  @HttpCode(200)
  @Route({
    id: 'aggregates.undo',
    access: ['steward'],
    egress: 'receipt',
    summary: 'Takes totals back; what they replaced counts again',
    body: undoSchema,
    response: countFileDetailSchema,
  })
  async undo(
    @Param('id') id: string,
    @ZodBody(undoSchema) { reason }: z.infer<typeof undoSchema>,
    @CurrentAccount() { username: actor }: CurrentAccountValue,
  ): Promise<CountFileDetail> {
    return toCountFileDetail(orProblem(await this.lifecycle.undo({ kind: 'aggregates', id, actor }, reason)));
  }

  @Post('figures')
  @HttpCode(200)
  @Route({
    id: 'aggregates.ask',
    access: ['analyst'],
    egress: 'analyst-figures',
    summary: 'Published totals and their parts, each with its source',
    body: figureQuestionSchema,
    response: figureAnswerSchema,
  })
  async ask(
    @ZodBody(figureQuestionSchema) question: FigureQuestion,
    @CurrentAccount() account: CurrentAccountValue,
  ): Promise<AnalystTable<FigureAnswer>> {
    return orProblem(await this.questions.ask(question, account.username));
  }

  @Post('reconciliation')
  @HttpCode(200)
  @Route({
    id: 'aggregates.reconcile',
    access: ['analyst'],
    egress: 'analyst-figures',
    summary: 'Published leavers of a period beside those of the ledger, by route',
    body: reconciliationQuestionSchema,
    response: reconciliationAnswerSchema,
  })
  async reconcile(
    @ZodBody(reconciliationQuestionSchema) question: ReconciliationQuestion,
    @CurrentAccount() account: CurrentAccountValue,
  ): Promise<AnalystTable<ReconciliationAnswer>> {
    return orProblem(await this.reconciliations.ask(question, account.username));
  }
}
