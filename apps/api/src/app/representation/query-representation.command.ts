import {
  type RepresentationAnswer,
  type RepresentationQuestion,
  representationQuestionSchema,
  type RepresentationSeries,
} from '@muster/contracts';
import { z } from 'zod';
import { queryCommand } from '../questions/query-command';
import { representationCsv } from './representation-csv';
import { RepresentationService } from './representation.service';
import { seriesCsv } from './series-csv';

const schema = z
  .looseObject({ overTime: z.boolean().default(false) })
  .transform(({ overTime, ...question }) => ({ overTime, question }))
  .pipe(z.object({ overTime: z.boolean(), question: representationQuestionSchema }));

export const QUERY_REPRESENTATION = queryCommand<
  { readonly overTime: boolean; readonly question: RepresentationQuestion },
  RepresentationAnswer | RepresentationSeries
>({
  path: 'query representation',
  summary: 'Shares of groups in a workforce, measured against a population. True counts: for analysts.',
  usage:
    'query representation --force CODE --as-at DATE --by DIM[,DIM] [--baseline ID] [--baseline-grouping ID] [--direction within-part|within-group] [--over-time]',
  options: {
    'as-at': 'text',
    by: 'list',
    baseline: 'text',
    'baseline-grouping': 'text',
    direction: 'text',
    'over-time': 'flag',
  },
  schema,
  needs: {
    force: 'name the force with --force CODE.',
    asAt: 'name the day with --as-at YYYY-MM-DD.',
    by: 'name one to three dimensions with --by DIM[,DIM].',
    direction: 'the direction is within-part or within-group.',
  },
  ask: (app, { overTime, question }, actor) =>
    overTime
      ? app.get(RepresentationService).askSeries(question, actor)
      : app.get(RepresentationService).ask(question, actor),
  csv: (answer) => ('markers' in answer ? seriesCsv(answer) : representationCsv(answer)),
});
