import { type ComparatorFigures, comparatorBesideQuestionSchema } from '@muster/contracts';
import { ok, type Refusal, refuse, type Result } from '@muster/domain';
import { toCsv } from '@muster/narrative';
import { badUsage } from '../platform/commands/bad-usage';
import { type Command, type CommandContext } from '../platform/commands/command';
import { ComparatorBesideService } from './comparator-beside.service';
import { comparatorQuestionSchema } from './comparator-question';
import { comparatorsCsv } from './comparators-csv';
import { ComparatorsService } from './comparators.service';

const USAGE =
  'query comparators --measure women|ethnicity [--year YYYY] [--worker-type TYPE] [--rank RANK] [--force NAME|CODE ...] [--by rank] [--sex female|male] [--beside FORCE [--basis headcount|fte] [--purpose TEXT]] --format json|csv';

export const QUERY_COMPARATORS: Command = {
  path: 'query comparators',
  summary:
    'Public figures of other forces; with --beside a figure of ours next to the published one, for analysts.',
  usage: USAGE,
  options: {
    measure: { type: 'string' },
    year: { type: 'string' },
    'worker-type': { type: 'string' },
    rank: { type: 'string' },
    force: { type: 'string', multiple: true },
    by: { type: 'string' },
    sex: { type: 'string' },
    beside: { type: 'string' },
    basis: { type: 'string' },
    purpose: { type: 'string' },
    format: { type: 'string' },
  },
  async run(context, positionals, options) {
    const format = options['format'] ?? 'json';
    if (format !== 'json' && format !== 'csv') return refuse('bad-usage', 'the format is json or csv.');
    if (positionals.length > 0) return badUsage('the words do not fit', USAGE);
    if (options['beside'] !== undefined) return beside(context, options, format);
    const named = options['force'];
    const forces = typeof named === 'string' ? [named] : Array.isArray(named) ? named : [];
    const question = comparatorQuestionSchema.safeParse({
      measure: options['measure'],
      year: options['year'],
      workerType: options['worker-type'],
      rank: options['rank'],
      by: options['by'],
      sex: options['sex'],
    });
    if (!question.success) return badUsage('an option is not allowed', USAGE);
    const { force: _, ...asked } = question.data;
    const answered = await context.app.get(ComparatorsService).figures({ ...asked, forces });
    if (!answered.ok) return answered;
    for (const note of answered.value.notes) context.note(note);
    context.print(format === 'csv' ? csvOf(answered.value) : JSON.stringify(answered.value, null, 2));
    return ok(undefined);
  },
};

function csvOf(figures: ComparatorFigures): string {
  return toCsv(comparatorsCsv(figures)).trimEnd();
}

async function beside(
  { app, print }: CommandContext,
  options: Readonly<Record<string, string | boolean | readonly string[] | undefined>>,
  format: 'json' | 'csv',
): Promise<Result<void, Refusal>> {
  const question = comparatorBesideQuestionSchema.safeParse({
    force: options['beside'],
    measure: options['measure'],
    year: Number(options['year']),
    workerType: options['worker-type'],
    rank: options['rank'],
    basis: options['basis'],
    purpose: options['purpose'],
  });
  if (!question.success) {
    return badUsage('--beside needs --measure and --year', USAGE);
  }
  const answered = await app.get(ComparatorBesideService).ask(question.data, 'command-line');
  if (!answered.ok) return answered;
  const answer = answered.value.toJSON();
  if (format === 'json') {
    print(JSON.stringify(answer, null, 2));
    return ok(undefined);
  }
  const line = (whose: string, { count, declared, total, share }: typeof answer.own) =>
    [whose, answer.asAt, count, declared, total, share ?? ''].map(String);
  print(
    toCsv([
      ['whose', 'as_at', 'women', 'declared', 'total', 'share'],
      line(answer.force, answer.own),
      line(answer.area, answer.published),
    ]).trimEnd(),
  );
  return ok(undefined);
}
