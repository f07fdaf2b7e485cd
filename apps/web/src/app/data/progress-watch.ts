import { inject, Injectable, InjectionToken } from '@angular/core';
import { type SnapshotProgress, type SnapshotState } from '@muster/contracts';
import { Api } from '../api/generated/api';
import { snapshotsGet } from '../api/generated/functions';

const ON_THE_MOVE: readonly SnapshotState[] = ['screening', 'publishing'];
const POLL_EVERY_MS = 2000;
/** The browser tries again by itself after a first break; after the second one polling takes over. */
const BREAKS_ALLOWED = 1;

/** Opens a stream of server-sent events; replaced in tests. */
export const OPEN_STREAM = new InjectionToken<(url: string) => EventSource>('OPEN_STREAM', {
  providedIn: 'root',
  factory: () => (url) => new EventSource(url),
});

/** Follows a snapshot while it is read or loaded: server-sent events, or polling where they do not come through. */
@Injectable({ providedIn: 'root' })
export class ProgressWatch {
  readonly #api = inject(Api);
  readonly #open = inject(OPEN_STREAM);

  /** Calls `report` at every change until the work is done. The answer stops watching. */
  follow(id: string, report: (progress: SnapshotProgress) => void): () => void {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stopped = false;
    let breaks = 0;
    const stream = this.#open(`/api/snapshots/${id}/progress`);

    const stop = (): void => {
      stopped = true;
      stream.close();
      clearTimeout(timer);
    };
    const take = (progress: SnapshotProgress): void => {
      if (stopped) return;
      if (!ON_THE_MOVE.includes(progress.state)) stop();
      report(progress);
    };
    const poll = async (): Promise<void> => {
      try {
        const { state, progress, message } = await this.#api.invoke(snapshotsGet, { id });
        take({ state, done: progress, message });
      } catch {
        // A break of the network or a restart of the server: the work goes on there, so the next poll may succeed.
      }
      if (!stopped) timer = setTimeout(() => void poll(), POLL_EVERY_MS);
    };

    stream.onmessage = ({ data }: MessageEvent<string>) => {
      breaks = 0;
      take(JSON.parse(data) as SnapshotProgress);
    };
    stream.onerror = () => {
      if (stopped || (stream.readyState !== stream.CLOSED && ++breaks <= BREAKS_ALLOWED)) return;
      stream.close();
      stream.onerror = null;
      void poll();
    };
    return stop;
  }
}
