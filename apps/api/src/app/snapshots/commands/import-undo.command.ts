import { ok } from '@muster/domain';
import { badUsage } from '../../platform/commands/bad-usage';
import { type Command } from '../../platform/commands/command';
import { EventFeedLifecycle } from '../../events/event-feed-lifecycle.service';
import { toFeedSummary } from '../../events/event-feed-row';
import { EventFeedStore } from '../../events/event-feed-store.service';
import { SnapshotLifecycle } from '../snapshot-lifecycle.service';

/** Takes a published snapshot or event feed back. */
export const IMPORT_UNDO: Command = {
  path: 'import undo',
  summary:
    'Takes a published snapshot or event feed back: what counted before counts again, and the history keeps both.',
  usage: 'import undo ID [--reason TEXT]',
  options: { reason: { type: 'string' } },
  async run({ app, print }, [id, ...rest], { reason }) {
    if (id === undefined || rest.length > 0) {
      return badUsage('name one import', this.usage);
    }
    const why = typeof reason === 'string' ? reason : 'Undone on the command line';
    if (await app.get(EventFeedStore).find(id)) {
      const feed = await app.get(EventFeedLifecycle).undo(id, why, 'command-line');
      if (!feed.ok) return feed;
      const { force, period, state } = toFeedSummary(feed.value);
      print(JSON.stringify({ id, force, period, state }, null, 2));
      return ok(undefined);
    }
    const undone = await app.get(SnapshotLifecycle).undo(id, why, 'command-line');
    if (!undone.ok) return undone;
    const { force, as_at: asAt, state } = undone.value;
    print(JSON.stringify({ id, force, asAt, state }, null, 2));
    return ok(undefined);
  },
};
