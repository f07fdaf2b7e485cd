import { ok, refuse } from '@muster/domain';
import { badUsage } from '../platform/commands/bad-usage';
import { type Command } from '../platform/commands/command';
import { EventRequests } from './event-requests.service';
import { Reconciler } from './reconciler.service';

/** Prints where events and snapshots agree and contradict. */
export const QUERY_RECONCILIATION: Command = {
  path: 'query reconciliation',
  summary: 'Where the event feeds of a force agree with its snapshots, and every contradiction.',
  usage: 'query reconciliation --force CODE [--format json]',
  options: { force: { type: 'string' }, format: { type: 'string' } },
  async run({ app, print }, positionals, { force, format }) {
    if (format !== undefined && format !== 'json') return refuse('bad-usage', 'the format is json.');
    if (positionals.length > 0 || typeof force !== 'string') {
      return badUsage('name the force with --force CODE', this.usage);
    }
    const known = await app.get(EventRequests).force(force);
    if (!known.ok) return known;
    print(JSON.stringify(await app.get(Reconciler).ask(known.value.code, 'command-line'), null, 2));
    return ok(undefined);
  },
};
