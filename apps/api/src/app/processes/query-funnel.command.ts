import { type FunnelAnswer, type FunnelQuestion, funnelQuestionSchema } from '@muster/contracts';
import { queryCommand } from '../questions/query-command';
import { funnelCsv } from './funnel-csv';
import { FunnelService } from './funnel.service';

export const QUERY_FUNNEL = queryCommand<FunnelQuestion, FunnelAnswer>({
  path: 'query funnel',
  summary:
    'How groups come through the stages of a process: rates, the stage that loses most, how each compares. True counts: for analysts.',
  usage: 'query funnel --force CODE --process ID [--from DATE --to DATE] [--by DIM] [--comparator GROUP]',
  options: { process: 'text', from: 'text', to: 'text', by: 'list', comparator: 'text' },
  filtered: false,
  schema: funnelQuestionSchema,
  needs: {
    force: 'name a force: --force CODE.',
    process: 'name a process: --process ID.',
    from: 'write the first day of the period as 2025-04-01: --from DATE.',
    to: 'write the last day of the period as 2026-03-31: --to DATE.',
    by: 'a funnel is asked for by one dimension at most: --by DIM.',
  },
  ask: (app, question, actor) => app.get(FunnelService).ask(question, actor),
  csv: funnelCsv,
});
