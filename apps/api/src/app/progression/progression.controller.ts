import { Controller, HttpCode, Post } from '@nestjs/common';
import {
  type ActingAnswer,
  actingAnswerSchema,
  type ActingQuestion,
  actingQuestionSchema,
  type AnalystTable,
  type DisparityRatioAnswer,
  disparityRatioAnswerSchema,
  type DisparityRatioQuestion,
  disparityRatioQuestionSchema,
  type RankFlowsAnswer,
  rankFlowsAnswerSchema,
  type RankFlowsQuestion,
  rankFlowsQuestionSchema,
  type RankProfileAnswer,
  rankProfileAnswerSchema,
  type RankProfileQuestion,
  rankProfileQuestionSchema,
  type TimeInRankAnswer,
  timeInRankAnswerSchema,
  type TimeInRankQuestion,
  timeInRankQuestionSchema,
} from '@muster/contracts';
import { CurrentAccount } from '../access/current-account.decorator';
import { type CurrentAccountValue } from '../access/current-account';
import { Route } from '../access/route.decorator';
import { orProblem } from '../platform/problems/or-problem';
import { ZodBody } from '../platform/problems/zod-body.decorator';
import { ProgressionService } from './progression.service';

@Controller('api/progression')
export class ProgressionController {
  constructor(private readonly progression: ProgressionService) {}

  @Post('rank-profile')
  @HttpCode(200)
  @Route({
    id: 'progression.rank-profile',
    access: ['analyst'],
    egress: 'analyst-figures',
    summary: 'Which ranks the groups of a characteristic stand in at two dates, and how that changed',
    body: rankProfileQuestionSchema,
    response: rankProfileAnswerSchema,
  })
  async rankProfile(
    @ZodBody(rankProfileQuestionSchema) question: RankProfileQuestion,
    @CurrentAccount() account: CurrentAccountValue,
  ): Promise<AnalystTable<RankProfileAnswer>> {
    return orProblem(await this.progression.rankProfile(question, account.username));
  }

  @Post('disparity-ratio')
  @HttpCode(200)
  @Route({
    id: 'progression.disparity-ratio',
    access: ['analyst'],
    egress: 'analyst-figures',
    summary: 'How groups thin out from band to band of ranks at one date',
    body: disparityRatioQuestionSchema,
    response: disparityRatioAnswerSchema,
  })
  async disparityRatio(
    @ZodBody(disparityRatioQuestionSchema) question: DisparityRatioQuestion,
    @CurrentAccount() account: CurrentAccountValue,
  ): Promise<AnalystTable<DisparityRatioAnswer>> {
    return orProblem(await this.progression.disparityRatio(question, account.username));
  }

  @Post('acting')
  @HttpCode(200)
  @Route({
    id: 'progression.acting',
    access: ['analyst'],
    egress: 'analyst-figures',
    summary: 'Who holds a rank as temporary or acting, and who of them keeps it',
    body: actingQuestionSchema,
    response: actingAnswerSchema,
  })
  async acting(
    @ZodBody(actingQuestionSchema) question: ActingQuestion,
    @CurrentAccount() account: CurrentAccountValue,
  ): Promise<AnalystTable<ActingAnswer>> {
    return orProblem(await this.progression.acting(question, account.username));
  }

  @Post('rank-flows')
  @HttpCode(200)
  @Route({
    id: 'progression.rank-flows',
    access: ['analyst'],
    egress: 'analyst-figures',
    summary: 'Every move between the ranks of one workforce type within a period, and in and out of them',
    body: rankFlowsQuestionSchema,
    response: rankFlowsAnswerSchema,
  })
  async rankFlows(
    @ZodBody(rankFlowsQuestionSchema) question: RankFlowsQuestion,
    @CurrentAccount() account: CurrentAccountValue,
  ): Promise<AnalystTable<RankFlowsAnswer>> {
    return orProblem(await this.progression.rankFlows(question, account.username));
  }

  @Post('time-in-rank')
  @HttpCode(200)
  @Route({
    id: 'progression.time-in-rank',
    access: ['analyst'],
    egress: 'analyst-figures',
    summary: 'How long people are in a rank before they are promoted from it',
    body: timeInRankQuestionSchema,
    response: timeInRankAnswerSchema,
  })
  async timeInRank(
    @ZodBody(timeInRankQuestionSchema) question: TimeInRankQuestion,
    @CurrentAccount() account: CurrentAccountValue,
  ): Promise<AnalystTable<TimeInRankAnswer>> {
    return orProblem(await this.progression.timeInRank(question, account.username));
  }
}
