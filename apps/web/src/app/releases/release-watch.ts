import { inject, Injectable } from '@angular/core';
import { type ReleaseDetail, type ReleaseState } from '@muster/contracts';
import { Api } from '../api/generated/api';
import { releasesGet } from '../api/generated/functions';

const ON_THE_MOVE: readonly ReleaseState[] = ['building', 'auditing'];
const POLL_EVERY_MS = 2000;

/** Follows a release while it is built and audited, by asking again. */
@Injectable({ providedIn: 'root' })
export class ReleaseWatch {
  readonly #api = inject(Api);

  /** Calls `report` at every answer until the build has ended. What it returns stops watching. */
  follow(id: string, report: (detail: ReleaseDetail) => void): () => void {
    let stopped = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async (): Promise<void> => {
      let ended = false;
      try {
        const detail = await this.#api.invoke(releasesGet, { id });
        if (stopped) return;
        ended = !ON_THE_MOVE.includes(detail.release.state);
        report(detail);
      } catch {
        // A break of the network or a restart of the server: the build goes on there, so the next answer may come.
      }
      if (!stopped && !ended) timer = setTimeout(() => void ask(), POLL_EVERY_MS);
    };
    timer = setTimeout(() => void ask(), POLL_EVERY_MS);
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }
}
