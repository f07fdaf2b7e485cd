import { type Issue, ok } from '@muster/domain';
import { terminalActor } from '../access/terminal-actor';
import { openFile } from '../files/open-file';
import { badUsage } from '../platform/commands/bad-usage';
import { type Command } from '../platform/commands/command';
import { refuseFile } from '../platform/commands/refuse-file';
import { CommitmentImporter } from './commitment-importer.service';

/** Takes a list of commitments into the register, or says everything that is wrong with it. */
export const IMPORT_COMMITMENTS: Command = {
  path: 'import commitments',
  summary: 'Loads ratings of commitments, recommendations or targets; what was rated before stays.',
  usage: 'import commitments FILE --force CODE [--preview] [--as USERNAME] [--issues-json]',
  options: {
    ...{ force: { type: 'string' }, as: { type: 'string' } },
    ...{ preview: { type: 'boolean' }, 'issues-json': { type: 'boolean' } },
  },
  async run({ app, callerDir, print, note }, [name, ...rest], { force, as, preview, ...options }) {
    if (name === undefined || rest.length > 0 || typeof force !== 'string') {
      return badUsage('a file and a force are needed', IMPORT_COMMITMENTS.usage);
    }
    const actor = await terminalActor(app, as, ['analyst', 'plan-lead']);
    if (!actor.ok) return actor;
    const file = await openFile(callerDir, name);
    if (!file.ok) return file;
    const intent = preview === true ? 'preview' : 'write';
    const received = await app.get(CommitmentImporter).receive(force, file.value.bytes, actor.value, intent);
    if (!received.ok) return received;
    const { issues, plan: _plan, ...receipt } = received.value;
    const refused = refuseFile({ print }, issues, options['issues-json'] === true, placeOf);
    if (refused) return refused;
    for (const issue of issues)
      note(`warning: ${issue.code}: ${issue.message}${placeOf(issue)} ${issue.repair}`);
    if (receipt.state === 'changes-nothing') note('All of this is in the register already.');
    if (receipt.state === 'ready') note('Nothing has been written. Leave --preview out to write it.');
    print(JSON.stringify(receipt, null, 2));
    return ok(undefined);
  },
};

function placeOf({ rows }: Issue): string {
  return rows?.length ? ` (row ${rows.join(', ')})` : '';
}
