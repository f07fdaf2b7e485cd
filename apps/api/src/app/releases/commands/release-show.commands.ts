import { ok, refuse } from '@muster/domain';
import { COMMAND_LINE } from '../../access/terminal-actor';
import { badUsage } from '../../platform/commands/bad-usage';
import { type Command } from '../../platform/commands/command';
import { ReleaseRequests } from '../release-requests.service';

/** `muster release list`: the releases of a force. */
const RELEASE_LIST: Command = {
  path: 'release list',
  usage: 'release list --force CODE',
  summary: 'Prints the releases of a force as JSON, newest quarter first.',
  options: { force: { type: 'string' } },
  async run({ app, print }, positionals, { force }) {
    if (typeof force !== 'string' || positionals.length > 0) return badUsage('name one force', this.usage);
    const releases = await app.get(ReleaseRequests).list(force);
    if (!releases.ok) return releases;
    print(JSON.stringify(releases.value, null, 2));
    return ok(undefined);
  },
};

/** `muster release audit`: what the build and the audit found, with true counts of cells. */
const RELEASE_AUDIT: Command = {
  path: 'release audit',
  usage: 'release audit ID [--format json]',
  summary: 'Prints what the audit of a release found, as JSON; for those who approve.',
  options: { format: { type: 'string' } },
  async run({ app, print }, [id, ...rest], { format = 'json' }) {
    if (id === undefined || rest.length > 0) return badUsage('name one release', this.usage);
    if (format !== 'json') return badUsage('the format is json', this.usage);
    const detail = await app.get(ReleaseRequests).detail(id, COMMAND_LINE);
    if (!detail.ok) return detail;
    if (!detail.value.toJSON().report) return refuse('release-not-built', 'this release has no audit yet.');
    print(JSON.stringify(detail.value, null, 2));
    return ok(undefined);
  },
};

export const RELEASE_SHOW: readonly Command[] = [RELEASE_LIST, RELEASE_AUDIT];
