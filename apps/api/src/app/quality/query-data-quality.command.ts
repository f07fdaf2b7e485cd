import {
  type DataQualityAnswer,
  type DataQualityQuestion,
  dataQualityQuestionSchema,
} from '@muster/contracts';
import { queryCommand } from '../questions/query-command';
import { dataQualityCsv } from './data-quality-csv';
import { DataQualityService } from './data-quality.service';

export const QUERY_DATA_QUALITY = queryCommand<DataQualityQuestion, DataQualityAnswer>({
  path: 'query data-quality',
  summary:
    'How completely characteristics are declared, and whether verdicts would survive. True counts: for analysts.',
  usage: 'query data-quality --force CODE --as-at DATE [--workforce-type TYPE] [--characteristic DIM]',
  filtered: false,
  options: { 'as-at': 'text', 'workforce-type': 'text', characteristic: 'text' },
  schema: dataQualityQuestionSchema,
  needs: {
    force: 'name the force with --force CODE.',
    asAt: 'name the day with --as-at YYYY-MM-DD.',
  },
  ask: (app, question, actor) => app.get(DataQualityService).ask(question, actor),
  csv: dataQualityCsv,
});
