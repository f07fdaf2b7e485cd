import { inject, Injectable } from '@angular/core';
import { type ProjectionAnswer, type ProjectionProgress } from '@muster/contracts';
import { SessionStore } from '../access/session-store';
import { Api } from '../api/generated/api';
import {
  projectionAnswer,
  projectionAsk,
  projectionProgress,
  projectionStop,
  publishedProjection,
  publishedProjectionAnswer,
} from '../api/generated/functions';
import { type toProjectionQuestion } from './to-projection-question';

export type AskedQuestions = ReturnType<typeof toProjectionQuestion>;

/** The requests of a projection: analysts ask the snapshots, everybody else a release. */
@Injectable()
export class ProjectionRequests {
  readonly #api = inject(Api);
  readonly #released = !inject(SessionStore).has('analyst');

  ask({ counted, released }: AskedQuestions): Promise<ProjectionProgress> {
    return this.#released
      ? this.#api.invoke(publishedProjection, { body: released })
      : this.#api.invoke(projectionAsk, { body: counted });
  }

  progress(id: string): Promise<ProjectionProgress> {
    return this.#api.invoke(projectionProgress, { id });
  }

  answer(id: string): Promise<ProjectionAnswer> {
    return this.#released
      ? this.#api.invoke(publishedProjectionAnswer, { id })
      : this.#api.invoke(projectionAnswer, { id });
  }

  async stop(id: string): Promise<void> {
    await this.#api.invoke(projectionStop, { id });
  }
}
