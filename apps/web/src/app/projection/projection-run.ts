import { inject, Injectable, linkedSignal, resource, signal } from '@angular/core';
import { type ProjectionAnswer, type ProjectionProgress } from '@muster/contracts';
import { ApiError } from '../api/api-error';
import { problemOf } from '../api/problem-of';
import { type AskedQuestions, ProjectionRequests } from './projection-requests';

const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 1500;

/** One question at a time: it is put, watched until its runs are done, and its answer fetched. Another question, or a
 *  person who stops it, ends it on the server too. */
@Injectable()
export class ProjectionRun {
  readonly #requests = inject(ProjectionRequests);
  readonly question = signal<AskedQuestions | undefined>(undefined);
  readonly progress = signal<ProjectionProgress | null>(null);
  /** Until the next question. */
  readonly stopped = linkedSignal<AskedQuestions | undefined, boolean>({
    source: () => this.question(),
    computation: () => false,
  });

  readonly answer = resource({
    params: () => (this.stopped() ? undefined : this.question()),
    loader: ({ params, abortSignal }): Promise<ProjectionAnswer> => {
      this.#stopping = new AbortController();
      return this.#work(params, AbortSignal.any([abortSignal, this.#stopping.signal]));
    },
  });
  #stopping = new AbortController();

  /** A resource without a question lets its loader run on, so the loader is told apart. */
  stop(): void {
    this.stopped.set(true);
    this.#stopping.abort();
  }

  goOn(): void {
    this.stopped.set(false);
  }

  /** A server that began anew has forgotten what it was asked: it is asked once more. */
  async #work(question: AskedQuestions, aborted: AbortSignal): Promise<ProjectionAnswer> {
    try {
      return await this.#workOnce(question, aborted);
    } catch (fault) {
      if (aborted.aborted || problemOf(fault).code !== 'unknown-projection') throw fault;
      return this.#workOnce(question, aborted);
    }
  }

  async #workOnce(question: AskedQuestions, aborted: AbortSignal): Promise<ProjectionAnswer> {
    this.progress.set(null);
    let known = await this.#requests.ask(question);
    for (let pause = FIRST_PAUSE_MS; isOnTheMove(known); pause = Math.min(LONGEST_PAUSE_MS, pause * 1.3)) {
      if (!aborted.aborted) this.progress.set(known);
      await pauseOf(pause, aborted);
      if (aborted.aborted) {
        // The server forgets it by itself in the end; whoever left need not hear that it could not be told.
        await this.#requests.stop(known.id).catch(() => undefined);
        aborted.throwIfAborted();
      }
      known = await this.#requests.progress(known.id);
    }
    if (known.state === 'failed') throw new ApiError(failed(known));
    return this.#requests.answer(known.id);
  }
}

function isOnTheMove({ state }: ProjectionProgress): boolean {
  return state === 'waiting' || state === 'running';
}

function pauseOf(milliseconds: number, aborted: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    aborted.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

function failed({ message }: ProjectionProgress) {
  return {
    ...{
      type: 'about:blank',
      title: 'The projection was not worked out',
      status: 503,
      code: 'projection-failed',
    },
    ...{ detail: message ?? 'It ended before it had a result. Try again.', instance: '' },
  };
}
