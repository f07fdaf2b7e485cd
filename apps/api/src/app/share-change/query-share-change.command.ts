import {
  type ShareChangeAnswer,
  type ShareChangeQuestion,
  shareChangeQuestionSchema,
} from '@muster/contracts';
import { queryCommand } from '../questions/query-command';
import { shareChangeCsv } from './share-change-csv';
import { ShareChangeService } from './share-change.service';

export const QUERY_SHARE_CHANGE = queryCommand<ShareChangeQuestion, ShareChangeAnswer>({
  path: 'query share-change',
  summary:
    'Why the share of each group moved between two dates: joining, leaving, transfers, reclassification, declaration. True counts: for analysts.',
  usage: 'query share-change --force CODE --from DATE --to DATE [--characteristic DIM]',
  options: { from: 'text', to: 'text', characteristic: 'text' },
  schema: shareChangeQuestionSchema,
  needs: {
    force: 'name a force: --force CODE.',
    from: 'write the first date as 2025-03-31: --from DATE.',
    to: 'write the last date as 2026-03-31: --to DATE.',
  },
  ask: (app, question, actor) => app.get(ShareChangeService).ask(question, actor),
  csv: shareChangeCsv,
});
