import {
  type DecompositionAnswer,
  type DecompositionQuestion,
  decompositionQuestionSchema,
  type StandardisedAnswer,
  type StandardisedQuestion,
  standardisedQuestionSchema,
} from '@muster/contracts';
import { type Command } from '../platform/commands/command';
import { queryCommand } from '../questions/query-command';
import { decompositionCsv } from './decomposition-csv';
import { standardisedCsv } from './standardised-csv';
import { StandardisationService } from './standardisation.service';

const PERIOD = {
  force: 'name the force with --force CODE.',
  from: 'name the beginning of the period with --from YYYY-MM-DD.',
  to: 'name the end of the period with --to YYYY-MM-DD.',
} as const;

export const STANDARDISATION_COMMANDS: readonly Command[] = [
  queryCommand<StandardisedQuestion, StandardisedAnswer>({
    path: 'query standardised',
    summary:
      'Leaver rates of every group, standardised for length of service and then for rank. True counts: for analysts.',
    usage:
      'query standardised --force CODE --from DATE --to DATE [--characteristic DIM] [--route all|resignation|dismissal|retirement|other]',
    options: { from: 'text', to: 'text', characteristic: 'text', route: 'text' },
    schema: standardisedQuestionSchema,
    needs: { ...PERIOD, route: 'the route is all, resignation, dismissal, retirement or other.' },
    ask: (app, question, actor) => app.get(StandardisationService).standardised(question, actor),
    csv: standardisedCsv,
  }),
  queryCommand<DecompositionQuestion, DecompositionAnswer>({
    path: 'query decomposition',
    summary:
      'How much of the gap between the leaver rates of two groups is mix, and how much rate. True counts: for analysts.',
    usage:
      'query decomposition --force CODE --from DATE --to DATE [--characteristic DIM] [--group GROUP] [--comparator GROUP]',
    options: { from: 'text', to: 'text', characteristic: 'text', group: 'text', comparator: 'text' },
    schema: decompositionQuestionSchema,
    needs: PERIOD,
    ask: (app, question, actor) => app.get(StandardisationService).decomposition(question, actor),
    csv: decompositionCsv,
  }),
];
