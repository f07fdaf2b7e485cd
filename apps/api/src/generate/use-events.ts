import { type INestApplicationContext } from '@nestjs/common';
import { EventFeedLifecycle } from '../app/events/event-feed-lifecycle.service';
import { EventFeedStore } from '../app/events/event-feed-store.service';
import { EventMappingReader } from '../app/events/event-mapping-reader.service';
import { EventReceiver } from '../app/events/event-receiver.service';
import { Reconciler } from '../app/events/reconciler.service';
import { required } from './required';

const FORCE = 'EXMP';
const ACTOR = 'generate';
const EVENTS = `Person,Event,Date,Leaving reason
7031847,leaver,2026-04-10,ill-health
7031850,joiner,2026-04-12,
`;

/** Does once what people do with event feeds: one is discarded, one counts, is sent again and taken back. */
export async function useEvents(app: INestApplicationContext): Promise<void> {
  const lifecycle = app.get(EventFeedLifecycle);
  required(await lifecycle.discard(await receive(app), ACTOR));
  const feed = await receive(app);
  required(await lifecycle.confirm(feed, ACTOR));
  await receive(app);
  await app.get(Reconciler).of(FORCE);
  required(await lifecycle.undo(feed, 'to see what it sends', ACTOR));
  await app.get(EventFeedStore).list(FORCE);
}

async function receive(app: INestApplicationContext): Promise<string> {
  const mapping = required(await app.get(EventMappingReader).read('standard'));
  const bytes = (async function* () {
    yield Buffer.from(EVENTS);
  })();
  const about = { force: FORCE, mapping, period: null, actor: ACTOR };
  return required(await app.get(EventReceiver).receive({ ...about, bytes })).id;
}
