import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  newObjectionSchema,
  objectionAnswerSchema,
  type ObjectionCount,
  objectionCountSchema,
  objectionQuestionSchema,
  type ObjectionReceipt,
  objectionReceiptSchema,
  type ObjectionStatus,
  objectionStatusSchema,
  objectionWithdrawalSchema,
  withholdingRequestSchema,
} from '@muster/contracts';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { type CurrentAccountValue } from '../access/current-account';
import { CurrentAccount } from '../access/current-account.decorator';
import { Route } from '../access/route.decorator';
import { orProblem } from '../platform/problems/or-problem';
import { ZodBody } from '../platform/problems/zod-body.decorator';
import { ZodQuery } from '../platform/problems/zod-query.decorator';
import { ObjectionList } from './objection-list.service';
import { ReferenceReadings } from './reference-reading.service';
import { WithholdingJobs } from './withholding-jobs.service';
import { readWithholding, toWithholding } from './withholding-store';

const ofForce = z.object({ force: z.string().max(20) });

/** One person at a time. A reference comes in the body and goes into no answer, log or address. */
@Controller('api/objections')
export class ObjectionsController {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly list: ObjectionList,
    private readonly readings: ReferenceReadings,
    private readonly jobs: WithholdingJobs,
  ) {}

  @Get()
  @Route({
    id: 'objections.status',
    access: ['steward', 'dpo'],
    egress: 'receipt',
    summary: 'How references are read, and whether past snapshots are in line with the notices',
    response: objectionStatusSchema,
  })
  async status(@ZodQuery(ofForce) query: z.infer<typeof ofForce>): Promise<ObjectionStatus> {
    const { force, mode } = orProblem(await this.readings.usual(query.force));
    return { force, mode, withholding: toWithholding(await readWithholding(this.dataSource, force)) };
  }

  @Get('count')
  @Route({
    id: 'objections.count',
    access: ['dpo'],
    egress: 'receipt',
    summary: 'How many notices stand, exactly from ten on',
    response: objectionCountSchema,
  })
  async count(
    @ZodQuery(ofForce) query: z.infer<typeof ofForce>,
    @CurrentAccount() account: CurrentAccountValue,
  ): Promise<ObjectionCount> {
    return orProblem(await this.list.count(query.force, account.username));
  }

  @Post()
  @HttpCode(202)
  @Route({
    id: 'objections.add',
    access: ['steward', 'dpo'],
    egress: 'receipt',
    summary:
      'Records that somebody gave notice; their characteristics are withheld from now on and in the past',
    body: newObjectionSchema,
    response: objectionReceiptSchema,
  })
  async add(
    @ZodBody(newObjectionSchema) body: z.infer<typeof newObjectionSchema>,
    @CurrentAccount() account: CurrentAccountValue,
  ): Promise<ObjectionReceipt> {
    const { receivedOn } = body;
    const force = orProblem(await this.list.add(body, { receivedOn, actor: account.username }));
    return this.receipt(force, 1);
  }

  @Post('check')
  @HttpCode(200)
  @Route({
    id: 'objections.check',
    access: ['dpo'],
    egress: 'receipt',
    summary: 'Whether one reference is on the list; every answer is on the audit trail',
    body: objectionQuestionSchema,
    response: objectionAnswerSchema,
  })
  async check(
    @ZodBody(objectionQuestionSchema) body: z.infer<typeof objectionQuestionSchema>,
    @CurrentAccount() account: CurrentAccountValue,
  ): Promise<z.infer<typeof objectionAnswerSchema>> {
    return { onList: orProblem(await this.list.holds(body, body.purpose, account.username)) };
  }

  @Post('withdrawal')
  @HttpCode(200)
  @Route({
    id: 'objections.lift',
    access: ['dpo'],
    egress: 'receipt',
    summary: 'Ends a notice that was withdrawn; later files carry the characteristics again',
    body: objectionWithdrawalSchema,
    response: objectionReceiptSchema,
  })
  async lift(
    @ZodBody(objectionWithdrawalSchema) body: z.infer<typeof objectionWithdrawalSchema>,
    @CurrentAccount() account: CurrentAccountValue,
  ): Promise<ObjectionReceipt> {
    const force = orProblem(await this.list.lift(body, body.withdrawnOn, account.username));
    return this.receipt(force, 1);
  }

  @Post('withholding')
  @HttpCode(202)
  @Route({
    id: 'objections.apply',
    access: ['dpo'],
    egress: 'receipt',
    summary: 'Withholds from past snapshots once more, as after a restored backup',
    body: withholdingRequestSchema,
    response: objectionReceiptSchema,
  })
  async apply(
    @ZodBody(withholdingRequestSchema) body: z.infer<typeof withholdingRequestSchema>,
    @CurrentAccount() account: CurrentAccountValue,
  ): Promise<ObjectionReceipt> {
    return this.receipt(orProblem(await this.list.applyAgain(body.force, account.username)), 0);
  }

  private async receipt(force: string, rows: number): Promise<ObjectionReceipt> {
    this.jobs.start(force);
    const withholding = toWithholding(await readWithholding(this.dataSource, force));
    return { force, recorded: true, rows, issues: [], withholding };
  }
}
