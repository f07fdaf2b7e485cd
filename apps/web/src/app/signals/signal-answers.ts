import { computed, inject, Injectable, linkedSignal, resource, type ResourceRef } from '@angular/core';
import { type FunnelPlotAnswer, type SpcAnswer } from '@muster/contracts';
import { Api } from '../api/generated/api';
import { signalsFunnelPlot, signalsSpc } from '../api/generated/functions';
import { AskedPeriod } from '../questions/asked-period';
import { lastAnswer } from '../questions/last-answer';
import { askMonths } from './ask-months';
import { leftOutOfMonths } from './left-out-of-months';
import { monthsQuestion, unitsQuestion } from './signal-questions';

/** The answers of the page: one request each, so that a part that fails or takes its time leaves the other alone. */
@Injectable()
export class SignalAnswers {
  readonly #api = inject(Api);
  readonly #asked = inject(AskedPeriod);

  /** Kept here and not in the address, which never carries a value of a characteristic; another dimension has others. */
  readonly group = linkedSignal<string | undefined, string | null>({
    source: () => JSON.stringify([this.#asked.state()?.by, this.#asked.state()?.grouping]),
    computation: () => null,
  });

  readonly #monthsQuestion = computed(
    () => {
      const [period, state] = [this.#asked.period(), this.#asked.state()];
      return period && state ? monthsQuestion(period, state.by, state.chosen, this.group()) : undefined;
    },
    { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );
  readonly #unitsQuestion = computed(
    () => {
      const [period, state] = [this.#asked.period(), this.#asked.state()];
      return period && state ? unitsQuestion(period, state.chosen) : undefined;
    },
    { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );

  readonly monthsRequest: ResourceRef<SpcAnswer | undefined> = resource({
    params: this.#monthsQuestion,
    loader: ({ params }): Promise<SpcAnswer> =>
      askMonths((body) => this.#api.invoke(signalsSpc, { body }), params),
  });
  readonly unitsRequest: ResourceRef<FunnelPlotAnswer | undefined> = resource({
    params: this.#unitsQuestion,
    loader: ({ params: body }): Promise<FunnelPlotAnswer> => this.#api.invoke(signalsFunnelPlot, { body }),
  });

  readonly months = lastAnswer(this.monthsRequest);
  readonly units = lastAnswer(this.unitsRequest);

  /** The group of which months are shown: a chosen one that the period has not is kept for another period. */
  readonly shownGroup = computed(() => this.months()?.group?.code ?? null);
  /** What was asked for and is not there. */
  readonly notices = computed(() => {
    const [question, request] = [this.#monthsQuestion(), this.monthsRequest];
    return question && request.hasValue() ? leftOutOfMonths(question, request.value()) : [];
  });

  readonly loading = computed(() => this.monthsRequest.isLoading() || this.unitsRequest.isLoading());
  readonly failed = computed(
    () => [this.monthsRequest, this.unitsRequest].filter((each) => each.error() !== undefined).length,
  );
}
