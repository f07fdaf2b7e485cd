import { type Issue, ok } from '@muster/domain';
import { terminalActor } from '../access/terminal-actor';
import { openFile } from '../files/open-file';
import { badUsage } from '../platform/commands/bad-usage';
import { type Command } from '../platform/commands/command';
import { refuseFile } from '../platform/commands/refuse-file';
import { ThemeTotals } from './theme-totals.service';

/** Reads a file of totals by theme and lets it count, or says everything that is wrong with it. */
export const IMPORT_THEMES: Command = {
  path: 'import themes',
  summary: 'Loads totals by theme of forums, grievances or surveys; counts below ten are refused.',
  usage: 'import themes FILE --force CODE [--as USERNAME] [--issues-json]',
  options: { force: { type: 'string' }, as: { type: 'string' }, 'issues-json': { type: 'boolean' } },
  async run({ app, callerDir, print, note }, [name, ...rest], { force, as, 'issues-json': issuesJson }) {
    if (name === undefined || rest.length > 0 || typeof force !== 'string') {
      return badUsage('a file and a force are needed', IMPORT_THEMES.usage);
    }
    const actor = await terminalActor(app, as, ['analyst']);
    if (!actor.ok) return actor;
    const file = await openFile(callerDir, name);
    if (!file.ok) return file;
    const received = await app.get(ThemeTotals).receive(force, file.value.bytes, actor.value);
    if (!received.ok) return received;
    const { issues, ...receipt } = received.value;
    const refused = refuseFile({ print }, issues, issuesJson === true, placeOf);
    if (refused) return refused;
    if (receipt.state === 'counts-already') note('This file counts already. Nothing of it was stored again.');
    print(JSON.stringify(receipt, null, 2));
    return ok(undefined);
  },
};

function placeOf({ rows }: Issue): string {
  return rows?.length ? ` (row ${rows.join(', ')})` : '';
}
