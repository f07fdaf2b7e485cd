import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import {
  type AnalystTable,
  type DataCoverage,
  dataCoverageSchema,
  type DataQualityAnswer,
  dataQualityAnswerSchema,
  type DataQualityQuestion,
  dataQualityQuestionSchema,
  type ImportProblems,
  importProblemsSchema,
} from '@muster/contracts';
import { z } from 'zod';
import { CurrentAccount } from '../access/current-account.decorator';
import { type CurrentAccountValue } from '../access/current-account';
import { Route } from '../access/route.decorator';
import { orProblem } from '../platform/problems/or-problem';
import { ZodBody } from '../platform/problems/zod-body.decorator';
import { ZodQuery } from '../platform/problems/zod-query.decorator';
import { DataCoverageService } from './data-coverage.service';
import { DataQualityService } from './data-quality.service';
import { ImportProblemsService } from './import-problems.service';

const forceQuerySchema = z.strictObject({ force: z.string().max(20) });
type ForceQuery = z.infer<typeof forceQuerySchema>;

@Controller('api/quality')
export class QualityController {
  constructor(
    private readonly quality: DataQualityService,
    private readonly problems: ImportProblemsService,
    private readonly coverage: DataCoverageService,
  ) {}

  @Post()
  @HttpCode(200)
  @Route({
    id: 'quality.ask',
    access: ['analyst'],
    egress: 'analyst-figures',
    summary: 'How completely characteristics are declared, and whether verdicts would survive',
    body: dataQualityQuestionSchema,
    response: dataQualityAnswerSchema,
  })
  async ask(
    @ZodBody(dataQualityQuestionSchema) question: DataQualityQuestion,
    @CurrentAccount() account: CurrentAccountValue,
  ): Promise<AnalystTable<DataQualityAnswer>> {
    return orProblem(await this.quality.ask(question, account.username));
  }

  @Get('imports')
  @Route({
    id: 'quality.imports',
    access: ['steward', 'analyst'],
    egress: 'receipt',
    summary: 'Problems of the imports of a force by kind, oldest first',
    response: importProblemsSchema,
  })
  async imports(@ZodQuery(forceQuerySchema) { force }: ForceQuery): Promise<ImportProblems> {
    return orProblem(await this.problems.of(force));
  }

  @Get('coverage')
  @Route({
    id: 'quality.coverage',
    access: ['administrator', 'steward'],
    egress: 'receipt',
    summary: 'What a force holds, the targets, and kinds of import problems, without a count of people',
    response: dataCoverageSchema,
  })
  async held(@ZodQuery(forceQuerySchema) { force }: ForceQuery): Promise<DataCoverage> {
    return orProblem(await this.coverage.of(force));
  }
}
