import { ok, refuse } from '@muster/domain';
import { reasonsCsv, toCsv } from '@muster/narrative';
import { terminalActor } from '../access/terminal-actor';
import { badUsage } from '../platform/commands/bad-usage';
import { type Command } from '../platform/commands/command';
import { ReasonFigures } from './reason-figures.service';

/** What the page "Why people stay or go" shows. */
export const QUERY_REASONS: Command = {
  path: 'query reasons',
  summary: 'Totals of conversations and of other sources, as every reader of the page is told.',
  usage: 'query reasons --force CODE [--as USERNAME] --format json|csv',
  options: { force: { type: 'string' }, as: { type: 'string' }, format: { type: 'string' } },
  async run({ app, print }, more, { force, as, format = 'json' }) {
    if (format !== 'json' && format !== 'csv') return refuse('bad-usage', 'the format is json or csv.');
    if (more.length > 0 || typeof force !== 'string') {
      return badUsage('name the force', QUERY_REASONS.usage);
    }
    const actor = await terminalActor(app, as, ['analyst', 'plan-lead', 'board', 'network', 'dpo']);
    if (!actor.ok) return actor;
    const found = await app.get(ReasonFigures).of(force, actor.value);
    if (!found.ok) return found;
    const reasons = found.value.toJSON();
    print(format === 'csv' ? toCsv(reasonsCsv(reasons)).trimEnd() : JSON.stringify(reasons, null, 2));
    return ok(undefined);
  },
};
