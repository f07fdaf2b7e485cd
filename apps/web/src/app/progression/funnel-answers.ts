import { computed, inject, Injectable, linkedSignal, resource, type ResourceRef } from '@angular/core';
import { type FunnelAnswer, type ProcessList } from '@muster/contracts';
import { Api } from '../api/generated/api';
import { processesFunnel, processesList } from '../api/generated/functions';
import { AskedPeriod } from '../questions/asked-period';
import { lastAnswer } from '../questions/last-answer';
import { askFunnel } from './ask-funnel';
import { funnelQuestion } from './progression-questions';
import { runProcesses } from './run-processes';

/** The processes of the force and the stages of the one that is chosen. They have periods of their own and count whom
 *  their file counts, so the period and the filters of the page do not reach them. */
@Injectable()
export class FunnelAnswers {
  readonly #api = inject(Api);
  readonly #asked = inject(AskedPeriod);

  readonly listRequest: ResourceRef<ProcessList | undefined> = resource({
    params: () => this.#asked.state()?.force,
    loader: ({ params: force }): Promise<ProcessList> => this.#api.invoke(processesList, { force }),
  });
  readonly #list = lastAnswer(this.listRequest);
  /** Null until it is known which there are. */
  readonly runs = computed(() => {
    const list = this.#list();
    return list ? runProcesses(list) : null;
  });
  /** Another force has other runs. */
  readonly chosen = linkedSignal({ source: () => this.#asked.state()?.force, computation: () => '' });
  readonly run = computed(
    () => this.runs()?.find(({ value }) => value === this.chosen()) ?? this.runs()?.[0],
  );

  readonly request: ResourceRef<FunnelAnswer | undefined> = resource({
    params: computed(
      () => {
        const [state, run, common] = [this.#asked.state(), this.run(), this.#asked.common()];
        return state && run && common ? funnelQuestion(common, run, state.by) : undefined;
      },
      { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
    ),
    loader: ({ params }): Promise<FunnelAnswer> =>
      askFunnel((body) => this.#api.invoke(processesFunnel, { body }), params),
  });
  readonly answer = lastAnswer(this.request);

  readonly loading = computed(() => this.listRequest.isLoading() || this.request.isLoading());
  readonly failed = computed(
    () => [this.listRequest.error(), this.request.error()].filter((fault) => fault !== undefined).length,
  );
}
