import { type AttritionAnswer, type AttritionQuestion, attritionQuestionSchema } from '@muster/contracts';
import { queryCommand } from '../questions/query-command';
import { attritionCsv } from './attrition-csv';
import { AttritionService } from './attrition.service';

export const QUERY_ATTRITION = queryCommand<AttritionQuestion, AttritionAnswer>({
  path: 'query attrition',
  summary:
    'Who came and who left in a period: leaver rates on three denominators, routes, early leavers. True counts: for analysts.',
  usage: 'query attrition --force CODE --from DATE --to DATE [--by DIM]',
  options: { from: 'text', to: 'text', by: 'list' },
  schema: attritionQuestionSchema,
  needs: {
    force: 'name a force: --force CODE.',
    from: 'write the first date as 2025-03-31: --from DATE.',
    to: 'write the last date as 2026-03-31: --to DATE.',
    by: 'name at most one dimension: --by DIM.',
  },
  ask: (app, question, actor) => app.get(AttritionService).ask(question, actor),
  csv: attritionCsv,
});
