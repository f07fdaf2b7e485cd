import { ok, refuse } from '@muster/domain';
import { type Command } from '../../platform/commands/command';
import { SnapshotLifecycle } from '../snapshot-lifecycle.service';

/** Takes the newest published snapshot of its force back. */
export const IMPORT_UNDO: Command = {
  path: 'import undo',
  summary: 'Takes a published snapshot back: what counted before counts again, and the history keeps both.',
  usage: 'import undo ID [--reason TEXT]',
  options: { reason: { type: 'string' } },
  async run({ app, print }, [id, ...rest], { reason }) {
    if (id === undefined || rest.length > 0) {
      return refuse('bad-usage', `name one snapshot; usage: muster ${this.usage}`);
    }
    const why = typeof reason === 'string' ? reason : 'Undone on the command line';
    const undone = await app.get(SnapshotLifecycle).undo(id, why, 'command-line');
    if (!undone.ok) return undone;
    const { force, as_at: asAt, state } = undone.value;
    print(JSON.stringify({ id, force, asAt, state }, null, 2));
    return ok(undefined);
  },
};
