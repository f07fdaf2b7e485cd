import { type RetentionAnswer, type RetentionQuestion, retentionQuestionSchema } from '@muster/contracts';
import { queryCommand } from '../questions/query-command';
import { retentionCsv } from './retention-csv';
import { RetentionService } from './retention.service';

export const QUERY_RETENTION = queryCommand<RetentionQuestion, RetentionAnswer>({
  path: 'query retention',
  summary: 'How long people stay: the share still in post by length of service. True counts: for analysts.',
  usage: 'query retention --force CODE --as-at DATE [--by DIM] [--grid year|quarter]',
  options: { 'as-at': 'text', by: 'list', grid: 'text' },
  schema: retentionQuestionSchema,
  needs: {
    force: 'name a force: --force CODE.',
    asAt: 'write the day as 2026-03-31: --as-at DATE.',
    by: 'name at most one dimension: --by DIM.',
    grid: 'the grid is year or quarter.',
  },
  ask: (app, question, actor) => app.get(RetentionService).ask(question, actor),
  csv: retentionCsv,
});
