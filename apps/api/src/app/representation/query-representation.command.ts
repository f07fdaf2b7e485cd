import {
  type RepresentationAnswer,
  representationQuestionSchema,
  type RepresentationSeries,
} from '@muster/contracts';
import { ok, refuse } from '@muster/domain';
import { badUsage } from '../platform/commands/bad-usage';
import { type Command } from '../platform/commands/command';
import { representationCsv } from './representation-csv';
import { RepresentationService } from './representation.service';
import { seriesCsv } from './series-csv';

const USAGE =
  'query representation --force CODE --as-at DATE --by DIM[,DIM] [--grouping ID] [--where DIM=VALUE ...] [--baseline ID] [--baseline-grouping ID] [--direction within-part|within-group] [--over-time] [--purpose TEXT] --format json|csv';

export const QUERY_REPRESENTATION: Command = {
  path: 'query representation',
  summary: 'Shares of groups in a workforce, measured against a population. True counts: for analysts.',
  usage: USAGE,
  options: {
    force: { type: 'string' },
    'as-at': { type: 'string' },
    by: { type: 'string', multiple: true },
    grouping: { type: 'string' },
    where: { type: 'string', multiple: true },
    baseline: { type: 'string' },
    'baseline-grouping': { type: 'string' },
    direction: { type: 'string' },
    'over-time': { type: 'boolean' },
    purpose: { type: 'string' },
    format: { type: 'string' },
  },
  async run({ app, print, note }, positionals, options) {
    const format = options['format'] ?? 'json';
    if (format !== 'json' && format !== 'csv') return refuse('bad-usage', 'the format is json or csv.');
    const where = listOf(options['where']).map(splitFilter);
    if (positionals.length > 0 || where.includes(null)) {
      return badUsage('the words do not fit', USAGE);
    }
    const question = representationQuestionSchema.safeParse({
      force: options['force'],
      asAt: options['as-at'],
      by: listOf(options['by']).flatMap((text) => text.split(',').map((dimension) => dimension.trim())),
      grouping: options['grouping'],
      baselineGrouping: options['baseline-grouping'],
      where,
      baseline: options['baseline'],
      direction: options['direction'],
      purpose: options['purpose'],
    });
    if (!question.success) return refuse('bad-usage', explain(question.error.issues[0]?.path[0]));
    const service = app.get(RepresentationService);
    const answered =
      options['over-time'] === true
        ? await service.askSeries(question.data, 'command-line')
        : await service.ask(question.data, 'command-line');
    if (!answered.ok) return answered;
    const answer = answered.value.toJSON();
    for (const text of answer.about.notes) note(text);
    if ('markers' in answer) for (const { text } of answer.markers) note(text);
    print(format === 'csv' ? csvOf(answer).trimEnd() : JSON.stringify(answer, null, 2));
    return ok(undefined);
  },
};

function csvOf(answer: RepresentationAnswer | RepresentationSeries): string {
  return 'markers' in answer ? seriesCsv(answer) : representationCsv(answer);
}

function listOf(option: string | boolean | readonly string[] | undefined): readonly string[] {
  if (typeof option === 'string') return [option];
  return Array.isArray(option) ? option : [];
}

function splitFilter(text: string): { dimension: string; value: string } | null {
  const at = text.indexOf('=');
  return at < 1 ? null : { dimension: text.slice(0, at), value: text.slice(at + 1) };
}

const NEEDS: Readonly<Record<string, string>> = {
  force: 'name the force with --force CODE.',
  asAt: 'name the day with --as-at YYYY-MM-DD.',
  by: 'name one to three dimensions with --by DIM[,DIM].',
  direction: 'the direction is within-part or within-group.',
};

function explain(field: PropertyKey | undefined): string {
  return NEEDS[String(field)] ?? `an option is not allowed or too long; usage: muster ${USAGE}`;
}
