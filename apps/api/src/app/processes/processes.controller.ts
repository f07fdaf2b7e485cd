import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  type AnalystTable,
  type CountFileConfirmation,
  countFileConfirmationSchema,
  type CountFileDetail,
  countFileDetailSchema,
  type ProcessList,
  processListSchema,
  type StageAnswer,
  stageAnswerSchema,
  type StageQuestion,
  stageQuestionSchema,
  undoSchema,
} from '@muster/contracts';
import { refuse } from '@muster/domain';
import { z } from 'zod';
import { CurrentAccount } from '../access/current-account.decorator';
import { type CurrentAccountValue } from '../access/current-account';
import { Route } from '../access/route.decorator';
import { CountFileLifecycle } from '../count-files/count-file-lifecycle.service';
import { toCountFileDetail, toCountFileSummary } from '../count-files/count-file-row';
import { CountFileStore } from '../count-files/count-file-store.service';
import { DefinitionsService } from '../definitions/definitions.service';
import { orProblem } from '../platform/problems/or-problem';
import { ZodBody } from '../platform/problems/zod-body.decorator';
import { ZodQuery } from '../platform/problems/zod-query.decorator';
import { conflictsOfStages } from './conflicts-of-stages';
import { StageQuestions } from './stage-questions.service';

const listQuerySchema = z.object({ force: z.string().max(20) });

/** Processes, the files about them, and what people decide and ask about those. */
@Controller('api/processes')
export class ProcessesController {
  constructor(
    private readonly definitions: DefinitionsService,
    private readonly store: CountFileStore,
    private readonly lifecycle: CountFileLifecycle,
    private readonly questions: StageQuestions,
  ) {}

  @Get()
  @Route({
    id: 'processes.list',
    access: ['steward', 'analyst'],
    egress: 'receipt',
    summary: 'Every process that is defined, and the files about them that a force has brought',
    response: processListSchema,
  })
  async list(@ZodQuery(listQuerySchema) query: z.infer<typeof listQuerySchema>): Promise<ProcessList> {
    const force = await this.definitions.force(query.force);
    if (!force) return orProblem(refuse('unknown-force', 'There is no force with this code.'));
    const processes = await this.definitions.processes();
    return {
      processes: processes.map(({ id, label, type, outcome, stages }) => ({
        id,
        label,
        type,
        outcome,
        stages,
      })),
      files: (await this.store.list('stages', force.code)).map(toCountFileSummary),
    };
  }

  @Get('files/:id')
  @Route({
    id: 'processes.get',
    access: ['steward', 'analyst'],
    egress: 'receipt',
    summary: 'One file about a process: where it stands, its problems, what it holds',
    response: countFileDetailSchema,
  })
  async get(@Param('id') id: string): Promise<CountFileDetail> {
    return toCountFileDetail(orProblem(await this.lifecycle.get('stages', id)));
  }

  @Post('files/:id/confirmation')
  @HttpCode(200)
  @Route({
    id: 'processes.confirm',
    access: ['steward'],
    egress: 'receipt',
    summary: 'Publishes checked counts; with a reason when they replace others',
    body: countFileConfirmationSchema,
    response: countFileDetailSchema,
  })
  async confirm(
    @Param('id') id: string,
    @ZodBody(countFileConfirmationSchema) { reason }: CountFileConfirmation,
    @CurrentAccount() { username: actor }: CurrentAccountValue,
  ): Promise<CountFileDetail> {
    const decision = { kind: 'stages', id, actor } as const;
    return toCountFileDetail(orProblem(await this.lifecycle.confirm(decision, reason, conflictsOfStages)));
  }

  @Post('files/:id/discard')
  @HttpCode(200)
  @Route({
    id: 'processes.discard',
    access: ['steward'],
    egress: 'receipt',
    summary: 'Drops checked counts that were never published',
    response: countFileDetailSchema,
  })
  async discard(
    @Param('id') id: string,
    @CurrentAccount() { username: actor }: CurrentAccountValue,
  ): Promise<CountFileDetail> {
    return toCountFileDetail(orProblem(await this.lifecycle.discard({ kind: 'stages', id, actor })));
  }

  @Post('files/:id/undo')
  @HttpCode(200)
  @Route({
    id: 'processes.undo',
    access: ['steward'],
    egress: 'receipt',
    summary: 'Takes published counts back; what they replaced counts again',
    body: undoSchema,
    response: countFileDetailSchema,
  })
  async undo(
    @Param('id') id: string,
    @ZodBody(undoSchema) { reason }: z.infer<typeof undoSchema>,
    @CurrentAccount() { username: actor }: CurrentAccountValue,
  ): Promise<CountFileDetail> {
    return toCountFileDetail(orProblem(await this.lifecycle.undo({ kind: 'stages', id, actor }, reason)));
  }

  @Post('stages')
  @HttpCode(200)
  @Route({
    id: 'processes.ask',
    access: ['analyst'],
    egress: 'analyst-figures',
    summary: 'Who reached which stage, by group; a question in a body, so that no value stands in a URL',
    body: stageQuestionSchema,
    response: stageAnswerSchema,
  })
  async ask(
    @ZodBody(stageQuestionSchema) question: StageQuestion,
    @CurrentAccount() account: CurrentAccountValue,
  ): Promise<AnalystTable<StageAnswer>> {
    return orProblem(await this.questions.ask(question, account.username));
  }
}
