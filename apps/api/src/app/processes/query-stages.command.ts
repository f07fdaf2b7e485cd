import { stageQuestionSchema } from '@muster/contracts';
import { ok, refuse } from '@muster/domain';
import { terminalActor } from '../access/terminal-actor';
import { badUsage } from '../platform/commands/bad-usage';
import { type Command } from '../platform/commands/command';
import { splitPeriod } from './split-period';
import { stageCsv } from './stage-csv';
import { StageQuestions } from './stage-questions.service';

const USAGE =
  'query stages --force CODE --process ID [--period FROM..TO] [--by DIM[,DIM]] [--grouping ID] [--purpose TEXT] [--as USERNAME] --format json|csv';

export const QUERY_STAGES: Command = {
  path: 'query stages',
  summary: 'How many people of each group reached each stage of a process. True counts: for analysts.',
  usage: USAGE,
  options: {
    force: { type: 'string' },
    process: { type: 'string' },
    period: { type: 'string' },
    by: { type: 'string' },
    grouping: { type: 'string' },
    purpose: { type: 'string' },
    as: { type: 'string' },
    format: { type: 'string' },
  },
  async run({ app, print, note }, positionals, options) {
    const format = options['format'] ?? 'json';
    if (format !== 'json' && format !== 'csv') return refuse('bad-usage', 'the format is json or csv.');
    const period = options['period'] === undefined ? {} : splitPeriod(options['period']);
    if (!period) return refuse('invalid-period', 'Write the period like 2025-04-01..2026-03-31.');
    const by = typeof options['by'] === 'string' ? options['by'].split(',').map((each) => each.trim()) : [];
    const question = stageQuestionSchema.safeParse({
      ...{ force: options['force'], process: options['process'], ...period, by },
      ...{ grouping: options['grouping'], purpose: options['purpose'] },
    });
    if (!question.success || positionals.length > 0) {
      return badUsage('the words do not fit', USAGE);
    }
    const actor = await terminalActor(app, options['as'], ['analyst']);
    if (!actor.ok) return actor;
    const answered = await app.get(StageQuestions).ask(question.data, actor.value);
    if (!answered.ok) return answered;
    const answer = answered.value.toJSON();
    for (const text of answer.about.notes) note(text);
    print(format === 'csv' ? stageCsv(answer).trimEnd() : JSON.stringify(answer, null, 2));
    return ok(undefined);
  },
};
