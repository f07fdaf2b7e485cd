import { ok, refuse } from '@muster/domain';
import { toCsv } from '@muster/narrative';
import { badUsage } from '../platform/commands/bad-usage';
import { type Command } from '../platform/commands/command';
import { ImportProblemsService } from './import-problems.service';

const USAGE = 'query import-problems --force CODE [--format json|csv]';

export const QUERY_IMPORT_PROBLEMS: Command = {
  path: 'query import-problems',
  summary:
    'Problems of the imports of a force by kind, oldest first. Counts of rows: for analysts and stewards.',
  usage: USAGE,
  options: { force: { type: 'string' }, format: { type: 'string' } },
  async run({ app, print }, positionals, { force, format = 'json' }) {
    if (format !== 'json' && format !== 'csv') return refuse('bad-usage', 'the format is json or csv.');
    if (positionals.length > 0 || typeof force !== 'string') {
      return badUsage('name the force with --force CODE', USAGE);
    }
    const found = await app.get(ImportProblemsService).of(force);
    if (!found.ok) return found;
    const { imports } = found.value;
    print(
      format === 'csv'
        ? toCsv([
            ['source', 'asAt', 'received', 'state', 'code', 'severity', 'rows'],
            ...imports.flatMap(({ source, asAt, received, state, problems }) =>
              problems.map(({ code, severity, rows }) => [
                source,
                asAt,
                received,
                state,
                code,
                severity,
                rows,
              ]),
            ),
          ]).trimEnd()
        : JSON.stringify(found.value, null, 2),
    );
    return ok(undefined);
  },
};
