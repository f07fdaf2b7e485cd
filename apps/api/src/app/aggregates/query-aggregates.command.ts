import { figureQuestionSchema, reconciliationQuestionSchema } from '@muster/contracts';
import { ok, refuse } from '@muster/domain';
import { terminalActor } from '../access/terminal-actor';
import { badUsage } from '../platform/commands/bad-usage';
import { type Command } from '../platform/commands/command';
import { figureCsv } from './figure-csv';
import { FigureQuestions } from './figure-questions.service';
import { reconciliationCsv } from './reconciliation-csv';
import { Reconciliations } from './reconciliations.service';

const USAGE =
  'query aggregates [--measure ID] [--place CODE] [--from DATE] [--to DATE] [--population TYPE] [--by DIM] [--force CODE --reconcile] [--purpose TEXT] [--as USERNAME] --format json|csv';

export const QUERY_AGGREGATES: Command = {
  path: 'query aggregates',
  summary:
    'Published totals with their sources; with --reconcile, the leavers of a period beside those of the ledger.',
  usage: USAGE,
  options: {
    ...{
      measure: { type: 'string' },
      place: { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
    },
    ...{ population: { type: 'string' }, by: { type: 'string' }, force: { type: 'string' } },
    ...{ reconcile: { type: 'boolean' }, purpose: { type: 'string' }, format: { type: 'string' } },
    as: { type: 'string' },
  },
  async run({ app, print, note }, positionals, { format = 'json', reconcile, as, ...asked }) {
    if (format !== 'json' && format !== 'csv') return refuse('bad-usage', 'the format is json or csv.');
    if (positionals.length > 0) return badUsage('the words do not fit', USAGE);
    const actor = await terminalActor(app, as, ['analyst']);
    if (!actor.ok) return actor;
    if (reconcile === true) {
      const { measure, ...rest } = asked;
      const question = reconciliationQuestionSchema.safeParse(rest);
      if (!question.success || (measure ?? 'leavers') !== 'leavers') {
        return refuse('bad-usage', 'leavers are reconciled: name --force, --from and --to, and no --by.');
      }
      const answered = await app.get(Reconciliations).ask(question.data, actor.value);
      if (!answered.ok) return answered;
      const answer = answered.value.toJSON();
      for (const text of answer.about.notes) note(text);
      print(format === 'csv' ? reconciliationCsv(answer).trimEnd() : JSON.stringify(answer, null, 2));
      return ok(undefined);
    }
    const { force, ...rest } = asked;
    const question = figureQuestionSchema.safeParse(force === undefined ? rest : { place: force, ...rest });
    if (!question.success) return badUsage('the words do not fit', USAGE);
    const answered = await app.get(FigureQuestions).ask(question.data, actor.value);
    if (!answered.ok) return answered;
    const answer = answered.value.toJSON();
    print(format === 'csv' ? figureCsv(answer).trimEnd() : JSON.stringify(answer, null, 2));
    return ok(undefined);
  },
};
