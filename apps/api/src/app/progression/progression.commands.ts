import {
  type ActingAnswer,
  type ActingQuestion,
  actingQuestionSchema,
  type DisparityRatioAnswer,
  type DisparityRatioQuestion,
  disparityRatioQuestionSchema,
  type RankFlowsAnswer,
  type RankFlowsQuestion,
  rankFlowsQuestionSchema,
  type RankProfileAnswer,
  type RankProfileQuestion,
  rankProfileQuestionSchema,
  type TimeInRankAnswer,
  type TimeInRankQuestion,
  timeInRankQuestionSchema,
} from '@muster/contracts';
import { type Command } from '../platform/commands/command';
import { queryCommand } from '../questions/query-command';
import { actingCsv, disparityRatioCsv, rankFlowsCsv, rankProfileCsv, timeInRankCsv } from './progression-csv';
import { ProgressionService } from './progression.service';

const FORCE = { force: 'name the force with --force CODE.' };
const PERIOD = {
  from: 'name the beginning of the period with --from YYYY-MM-DD.',
  to: 'name the end of the period with --to YYYY-MM-DD.',
};
const AS_AT = { asAt: 'name the day with --as-at YYYY-MM-DD.' };

const QUERY_RANK_PROFILE = queryCommand<RankProfileQuestion, RankProfileAnswer>({
  path: 'query rank-profile',
  summary: 'Groups of a characteristic in each rank at two dates. True counts: for analysts.',
  usage:
    'query rank-profile --force CODE --from DATE --to DATE [--workforce-type TYPE] [--characteristic DIM]',
  options: { from: 'text', to: 'text', 'workforce-type': 'text', characteristic: 'text' },
  schema: rankProfileQuestionSchema,
  needs: { ...FORCE, ...PERIOD },
  ask: (app, question, actor) => app.get(ProgressionService).rankProfile(question, actor),
  csv: rankProfileCsv,
});

const QUERY_DISPARITY_RATIO = queryCommand<DisparityRatioQuestion, DisparityRatioAnswer>({
  path: 'query disparity-ratio',
  summary: 'How groups thin out from band to band of ranks. True counts: for analysts.',
  usage:
    'query disparity-ratio --force CODE --as-at DATE [--workforce-type TYPE] [--characteristic DIM] [--comparator GROUP]',
  options: { 'as-at': 'text', 'workforce-type': 'text', characteristic: 'text', comparator: 'text' },
  schema: disparityRatioQuestionSchema,
  needs: { ...FORCE, ...AS_AT },
  ask: (app, question, actor) => app.get(ProgressionService).disparityRatio(question, actor),
  csv: disparityRatioCsv,
});

const QUERY_ACTING = queryCommand<ActingQuestion, ActingAnswer>({
  path: 'query acting',
  summary: 'Who holds a rank as temporary or acting, and who keeps it. True counts: for analysts.',
  usage: 'query acting --force CODE --from DATE --to DATE --by DIM[,DIM]',
  options: { from: 'text', to: 'text', by: 'list' },
  schema: actingQuestionSchema,
  needs: { ...FORCE, ...PERIOD, by: 'name one or two dimensions with --by DIM[,DIM].' },
  ask: (app, question, actor) => app.get(ProgressionService).acting(question, actor),
  csv: actingCsv,
});

const QUERY_RANK_FLOWS = queryCommand<RankFlowsQuestion, RankFlowsAnswer>({
  path: 'query rank-flows',
  summary: 'Every move between ranks within a period, and in and out. True counts: for analysts.',
  usage: 'query rank-flows --force CODE --from DATE --to DATE [--workforce-type TYPE]',
  options: { from: 'text', to: 'text', 'workforce-type': 'text' },
  schema: rankFlowsQuestionSchema,
  needs: { ...FORCE, ...PERIOD },
  ask: (app, question, actor) => app.get(ProgressionService).rankFlows(question, actor),
  csv: rankFlowsCsv,
});

const QUERY_TIME_IN_RANK = queryCommand<TimeInRankQuestion, TimeInRankAnswer>({
  path: 'query time-in-rank',
  summary: 'How long people are in a rank before they are promoted from it. True counts: for analysts.',
  usage: 'query time-in-rank --force CODE --as-at DATE --rank CODE [--by DIM]',
  options: { 'as-at': 'text', rank: 'text', by: 'list' },
  schema: timeInRankQuestionSchema,
  needs: {
    ...FORCE,
    ...AS_AT,
    rank: 'name the rank with --rank CODE.',
    by: 'name at most one dimension with --by DIM.',
  },
  ask: (app, question, actor) => app.get(ProgressionService).timeInRank(question, actor),
  csv: timeInRankCsv,
});

export const PROGRESSION_COMMANDS: readonly Command[] = [
  QUERY_RANK_PROFILE,
  QUERY_DISPARITY_RATIO,
  QUERY_ACTING,
  QUERY_RANK_FLOWS,
  QUERY_TIME_IN_RANK,
];
