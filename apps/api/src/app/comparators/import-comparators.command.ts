import { ok, refuse } from '@muster/domain';
import { openFile } from '../files/open-file';
import { badUsage } from '../platform/commands/bad-usage';
import { type Command } from '../platform/commands/command';
import { refuseFile } from '../platform/commands/refuse-file';
import { ComparatorImporter } from './comparator-import.service';
import { readTotals } from './read-totals';

const USAGE = 'import comparators FILE [--publication TEXT] [--total YEAR=FTE ...] [--issues-json]';

export const IMPORT_COMPARATORS: Command = {
  path: 'import comparators',
  summary: 'Loads a Home Office table as published: workforce by sex and rank, or officers by ethnic group.',
  usage: USAGE,
  options: {
    publication: { type: 'string' },
    total: { type: 'string', multiple: true },
    'issues-json': { type: 'boolean' },
  },
  async run({ app, callerDir, print, note }, [name, ...rest], options) {
    if (name === undefined || rest.length > 0) {
      return badUsage('name one file', USAGE);
    }
    const given = options['total'];
    const totals = readTotals(typeof given === 'string' ? [given] : Array.isArray(given) ? given : []);
    if (totals === null)
      return refuse('bad-usage', 'write each total as a year and a figure: --total 2023=147430.');
    const file = await openFile(callerDir, name);
    if (!file.ok) return file;
    const { publication } = options;
    const received = await app.get(ComparatorImporter).receive({
      bytes: file.value.bytes,
      publication: typeof publication === 'string' ? publication : undefined,
      totals,
      actor: 'command-line',
    });
    if (!received.ok) return received;
    const imported = received.value;
    if (imported.outcome === 'refused') {
      const refused = refuseFile({ print }, imported.issues, options['issues-json'] === true);
      if (refused) return refused;
    }
    for (const { code, message, repair } of imported.issues) note(`warning: ${code}: ${message} ${repair}`);
    print(JSON.stringify(imported, null, 2));
    return ok(undefined);
  },
};
