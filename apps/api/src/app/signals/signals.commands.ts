import {
  type FunnelPlotAnswer,
  type FunnelPlotQuestion,
  funnelPlotQuestionSchema,
  type SpcAnswer,
  type SpcQuestion,
  spcQuestionSchema,
} from '@muster/contracts';
import { type Command } from '../platform/commands/command';
import { queryCommand } from '../questions/query-command';
import { funnelPlotCsv } from './funnel-plot-csv';
import { SignalsService } from './signals.service';
import { spcCsv } from './spc-csv';

const PERIOD = {
  force: 'name the force with --force CODE.',
  from: 'name the beginning of the period with --from YYYY-MM-DD.',
  to: 'name the end of the period with --to YYYY-MM-DD.',
} as const;

export const SIGNAL_COMMANDS: readonly Command[] = [
  queryCommand<SpcQuestion, SpcAnswer>({
    path: 'query spc',
    summary:
      'Whether joiners, leavers or promotions by month are signal or noise. True counts: for analysts.',
    usage:
      'query spc --force CODE --from DATE --to DATE --measure joiners|leavers|promotions [--by DIM --group CODE] [--aim N] [--begins-anew DATE[,DATE]]',
    options: {
      ...{ from: 'text', to: 'text', measure: 'text', by: 'list', group: 'text', aim: 'number' },
      'begins-anew': 'list',
    },
    schema: spcQuestionSchema,
    needs: {
      ...PERIOD,
      measure: 'the measure is joiners, leavers or promotions.',
      by: 'name at most one dimension with --by DIM.',
      aim: 'the aim is a number of people a month, 0 or more.',
      beginsAnew: 'limits begin anew on days written YYYY-MM-DD, at most 20 of them.',
    },
    ask: (app, question, actor) => app.get(SignalsService).spc(question, actor),
    csv: spcCsv,
  }),
  queryCommand<FunnelPlotQuestion, FunnelPlotAnswer>({
    path: 'query funnel-plot',
    summary: 'Which units lose people at a rate that chance does not make. True counts: for analysts.',
    usage:
      'query funnel-plot --force CODE --from DATE --to DATE [--by DIM] [--loss force|service] [--target RATE]',
    options: { from: 'text', to: 'text', by: 'list', loss: 'text', target: 'number' },
    schema: funnelPlotQuestionSchema,
    needs: {
      ...PERIOD,
      by: 'name one dimension with --by DIM, such as unit.',
      loss: 'the loss is force or service.',
      target: 'the target is a rate from 0 to 1: write 8 % as 0.08.',
    },
    ask: (app, question, actor) => app.get(SignalsService).funnelPlot(question, actor),
    csv: funnelPlotCsv,
  }),
];
