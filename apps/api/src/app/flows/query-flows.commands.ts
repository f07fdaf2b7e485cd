import {
  type EventRateKind,
  type EventRatesAnswer,
  type EventRatesQuestion,
  eventRatesQuestionSchema,
  type FlowSeriesAnswer,
  type FlowSeriesQuestion,
  flowSeriesQuestionSchema,
} from '@muster/contracts';
import { type Command } from '../platform/commands/command';
import { queryCommand, type QueryCommandSpec } from '../questions/query-command';
import { eventRatesCsv } from './event-rates-csv';
import { flowSeriesCsv } from './flow-series-csv';
import { FlowsService } from './flows.service';

const PERIOD = {
  force: 'name the force with --force CODE.',
  from: 'name the beginning of the period with --from YYYY-MM-DD.',
  to: 'name the end of the period with --to YYYY-MM-DD.',
} as const;

/** The joiners, leavers or promotions of a period, as a command. */
function ratesCommand(
  kind: EventRateKind,
  own: Pick<QueryCommandSpec<EventRatesQuestion, EventRatesAnswer>, 'summary'> & { readonly usage: string },
): Command {
  return queryCommand<EventRatesQuestion, EventRatesAnswer>({
    path: `query ${kind}`,
    summary: own.summary,
    usage: `query ${kind} --force CODE --from DATE --to DATE --by DIM[,DIM] [--denominator start|average|person-years] [--comparator GROUP]${own.usage}`,
    options: {
      ...{ from: 'text', to: 'text', by: 'list', denominator: 'text', comparator: 'text' },
      // Of one kind each; understood by all, so that the refusal can say whose they are.
      ...{
        loss: 'text',
        'months-in-rank': 'number',
        'months-of-service': 'number',
        'substantive-only': 'flag',
      },
    },
    schema: eventRatesQuestionSchema,
    fields: (given) => ({ ...eligibilityApart(given), kind }),
    needs: {
      ...PERIOD,
      by: 'name one or two dimensions with --by DIM[,DIM].',
      denominator: 'the denominator is start, average or person-years.',
      loss: 'the loss is force or service.',
      eligibility: 'months in rank and of service are whole numbers from 0 to 600.',
    },
    ask: (app, question, actor) => app.get(FlowsService).rates(question, actor),
    csv: eventRatesCsv,
  });
}

/** The fields of the rule who could be promoted stand together in the question. */
function eligibilityApart({
  monthsInRank,
  monthsOfService,
  substantiveOnly,
  ...rest
}: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const rule = Object.entries({ monthsInRank, monthsOfService, substantiveOnly }).filter(
    ([, value]) => value !== undefined,
  );
  return rule.length === 0 ? rest : { ...rest, eligibility: Object.fromEntries(rule) };
}

export const FLOW_COMMANDS: readonly Command[] = [
  ratesCommand('joiners', {
    summary: 'Who joined in a period, by group. True counts: for analysts.',
    usage: '',
  }),
  ratesCommand('leavers', {
    summary: 'Who left in a period, by group, and how groups compare. True counts: for analysts.',
    usage: ' [--loss force|service]',
  }),
  ratesCommand('promotions', {
    summary: 'Who was promoted in a period, by group, and how groups compare. True counts: for analysts.',
    usage: ' [--months-in-rank N] [--months-of-service N] [--substantive-only]',
  }),
  queryCommand<FlowSeriesQuestion, FlowSeriesAnswer>({
    path: 'query flows',
    summary:
      'Joiners, leavers, promotions and headcount by month, quarter or year. True counts: for analysts.',
    usage: 'query flows --force CODE --from DATE --to DATE [--by DIM] [--step month|quarter|year]',
    options: { from: 'text', to: 'text', by: 'list', step: 'text' },
    schema: flowSeriesQuestionSchema,
    needs: {
      ...PERIOD,
      by: 'name at most one dimension with --by DIM.',
      step: 'the step is month, quarter or year.',
    },
    ask: (app, question, actor) => app.get(FlowsService).series(question, actor),
    csv: flowSeriesCsv,
  }),
];
