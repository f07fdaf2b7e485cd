import { type MessageEvent } from '@nestjs/common';
import { type SnapshotProgress, type SnapshotState } from '@muster/contracts';
import {
  concatMap,
  distinctUntilChanged,
  exhaustMap,
  from,
  map,
  type Observable,
  takeWhile,
  timer,
} from 'rxjs';
import { type SnapshotRow } from './snapshot-row';

const LOOK_EVERY_MS = 400;
const ON_THE_MOVE: readonly SnapshotState[] = ['screening', 'publishing'];

/** Server-sent events with the progress of one snapshot: one at once, one at each change, the last when nothing is going
 *  on any more; then the stream ends. It watches the table, so that it also follows work in another process and work
 *  that was taken up after a restart. */
export function watchProgress(find: () => Promise<SnapshotRow | null>): Observable<MessageEvent> {
  return timer(0, LOOK_EVERY_MS).pipe(
    exhaustMap(() => from(find())),
    concatMap((row) => (row ? [row] : [])),
    takeWhile(({ state }) => ON_THE_MOVE.includes(state), true),
    map(toProgress),
    distinctUntilChanged((a, b) => a.state === b.state && a.done === b.done && a.message === b.message),
    map((data, index) => ({ id: String(index + 1), data })),
  );
}

function toProgress({ state, progress, message }: SnapshotRow): SnapshotProgress {
  return { state, done: ON_THE_MOVE.includes(state) ? progress : 1, message };
}
