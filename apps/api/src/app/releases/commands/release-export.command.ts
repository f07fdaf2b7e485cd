import { resolve } from 'node:path';
import { READER_ROLES } from '@muster/disclosure';
import { ok, type Refusal, refuse, type Result } from '@muster/domain';
import { COMMAND_LINE } from '../../access/terminal-actor';
import { badUsage } from '../../platform/commands/bad-usage';
import { type Command, type CommandContext } from '../../platform/commands/command';
import { onlyForce } from '../../published/only-force';
import { ReleaseRequests } from '../release-requests.service';
import { ReleaseStore } from '../release-store.service';
import { prepareExportFolder } from './prepare-export-folder';
import { writeExport } from './write-export';

/** `muster release export`: what one role reads of a published release, as files. */
export const RELEASE_EXPORT: Command = {
  path: 'release export',
  usage: 'release export ID|current [--force CODE] --role network|board|plan-lead --out DIR',
  summary: 'Writes what a role reads of a published release: release.json, CSV and its metadata.',
  options: { force: { type: 'string' }, role: { type: 'string' }, out: { type: 'string' } },
  async run(context, [asked, ...rest], { force, role, out }) {
    const reader = READER_ROLES.find((each) => each === role);
    if (asked === undefined || rest.length > 0) return badUsage('name one release, or current', this.usage);
    if (!reader) return badUsage('name a role: network, board or plan-lead', this.usage);
    if (typeof out !== 'string') return badUsage('name a folder with --out', this.usage);
    const id = asked === 'current' ? await current(context, force) : ok(asked);
    if (!id.ok) return id;
    const folder = resolve(context.callerDir, out);
    const free = await prepareExportFolder(folder);
    if (!free.ok) return free;
    const file = await context.app.get(ReleaseRequests).file(id.value, reader, COMMAND_LINE);
    if (!file.ok) return file;
    const names = await writeExport(folder, file.value);
    if (!names.ok) return names;
    context.print(JSON.stringify({ folder, release: id.value, role: reader, files: names.value }));
    return ok(undefined);
  },
};

async function current({ app }: CommandContext, named: unknown): Promise<Result<string, Refusal>> {
  const code = typeof named === 'string' ? ok(named) : await onlyForce(app);
  if (!code.ok) return code;
  const force = await app.get(ReleaseRequests).force(code.value);
  if (!force.ok) return force;
  const found = (await app.get(ReleaseStore).list(code.value)).find(({ inForce }) => inForce);
  return found ? ok(found.id) : refuse('no-release', 'no release: nothing is published for this force.');
}
