import { type INestApplicationContext } from '@nestjs/common';
import { ok, refuse, type Refusal, type Result } from '@muster/domain';
import { CountFileLifecycle } from '../../count-files/count-file-lifecycle.service';
import { CountFileStore } from '../../count-files/count-file-store.service';
import { EventFeedLifecycle } from '../../events/event-feed-lifecycle.service';
import { toFeedSummary } from '../../events/event-feed-row';
import { EventFeedStore } from '../../events/event-feed-store.service';
import { badUsage } from '../../platform/commands/bad-usage';
import { type Command } from '../../platform/commands/command';
import { SnapshotLifecycle } from '../snapshot-lifecycle.service';
import { SnapshotStore } from '../snapshot-store.service';

const ACTOR = 'command-line';

/** Takes a published snapshot, event feed, or file of stages or totals back: ids are unique among all of them. */
export const IMPORT_UNDO: Command = {
  path: 'import undo',
  summary:
    'Takes any published import back by its id: what counted before counts again, and the history keeps both.',
  usage: 'import undo ID [--reason TEXT]',
  options: { reason: { type: 'string' } },
  async run({ app, print }, [id, ...rest], { reason }) {
    if (id === undefined || rest.length > 0) return badUsage('name one import', this.usage);
    const undone = await undo(app, id, typeof reason === 'string' ? reason : 'Undone on the command line');
    if (!undone.ok) return undone;
    print(JSON.stringify({ id, ...undone.value }, null, 2));
    return ok(undefined);
  },
};

async function undo(app: INestApplicationContext, id: string, why: string): Promise<Result<object, Refusal>> {
  if (await app.get(EventFeedStore).find(id)) {
    const feed = await app.get(EventFeedLifecycle).undo(id, why, ACTOR);
    if (!feed.ok) return feed;
    const { force, period, state } = toFeedSummary(feed.value);
    return ok({ force, period, state });
  }
  for (const kind of ['stages', 'aggregates'] as const) {
    if (!(await app.get(CountFileStore).find(kind, id))) continue;
    const counts = await app.get(CountFileLifecycle).undo({ kind, id, actor: ACTOR }, why);
    return counts.ok ? ok({ state: counts.value.state, restored: counts.value.supersedes }) : counts;
  }
  if (!(await app.get(SnapshotStore).find(id))) {
    return refuse('unknown-import', 'Nothing that was loaded has this id.');
  }
  const snapshot = await app.get(SnapshotLifecycle).undo(id, why, ACTOR);
  if (!snapshot.ok) return snapshot;
  const { force, as_at: asAt, state } = snapshot.value;
  return ok({ force, asAt, state });
}
