import { type HazardAnswer, type HazardQuestion, hazardQuestionSchema } from '@muster/contracts';
import { queryCommand } from '../../questions/query-command';
import { hazardCsv } from './hazard-csv';
import { HazardService } from './hazard.service';

export const QUERY_HAZARD = queryCommand<HazardQuestion, HazardAnswer>({
  path: 'query hazard',
  summary:
    'How many times the rate of a comparator each group leaves at, at equal service and among people alike. True counts: for analysts.',
  usage:
    'query hazard --force CODE --as-at DATE --by DIM [--from DATE] [--comparator CODE] [--adjust-for DIM,...] [--strata joining-years|DIM|none] [--route all|CODE]',
  options: {
    ...{ 'as-at': 'text', from: 'text', by: 'list', comparator: 'text' },
    ...{ 'adjust-for': 'list', strata: 'text', route: 'text' },
  },
  schema: hazardQuestionSchema,
  needs: {
    force: 'name a force: --force CODE.',
    asAt: 'write the day as 2026-03-31: --as-at DATE.',
    from: 'write the day as 2021-03-31: --from DATE.',
    by: 'name one dimension: --by DIM.',
    adjustFor: 'name at most six dimensions: --adjust-for DIM,DIM.',
  },
  ask: (app, question, actor) => app.get(HazardService).ask(question, actor),
  csv: hazardCsv,
});
