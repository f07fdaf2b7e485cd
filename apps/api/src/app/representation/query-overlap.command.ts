import { type OverlapAnswer, overlapQuestionSchema } from '@muster/contracts';
import { ok, refuse } from '@muster/domain';
import { toCsv } from '@muster/narrative';
import { terminalActor } from '../access/terminal-actor';
import { badUsage } from '../platform/commands/bad-usage';
import { type Command } from '../platform/commands/command';
import { OverlapService } from './overlap.service';

const USAGE =
  'query overlap --force CODE --as-at DATE --dimension DIM [--purpose TEXT] [--as USERNAME] [--format json|csv]';

export const QUERY_OVERLAP: Command = {
  path: 'query overlap',
  summary:
    'People of one snapshot by the old and the new classification of a characteristic. True counts: for analysts.',
  usage: USAGE,
  options: {
    force: { type: 'string' },
    'as-at': { type: 'string' },
    dimension: { type: 'string' },
    purpose: { type: 'string' },
    as: { type: 'string' },
    format: { type: 'string' },
  },
  async run({ app, print }, positionals, options) {
    const format = options['format'] ?? 'json';
    if (format !== 'json' && format !== 'csv') return refuse('bad-usage', 'the format is json or csv.');
    const question = overlapQuestionSchema.safeParse({
      force: options['force'],
      asAt: options['as-at'],
      dimension: options['dimension'],
      purpose: options['purpose'],
    });
    if (positionals.length > 0 || !question.success) {
      return badUsage('name a force, a day and a characteristic', USAGE);
    }
    const actor = await terminalActor(app, options['as'], ['analyst']);
    if (!actor.ok) return actor;
    const answered = await app.get(OverlapService).ask(question.data, actor.value);
    if (!answered.ok) return answered;
    const answer = answered.value.toJSON();
    print(format === 'csv' ? csvOf(answer).trimEnd() : JSON.stringify(answer, null, 2));
    return ok(undefined);
  },
};

function csvOf({ rows, old, current }: OverlapAnswer): string {
  return toCsv([
    [old.classification, current.classification, 'people', 'translation'],
    ...rows.map((row) => [row.old.code, row.current.code, row.people, row.translation]),
  ]);
}
