import { computed, inject, Injectable, resource, type ResourceRef, signal } from '@angular/core';
import {
  type AttritionAnswer,
  type EventRatesAnswer,
  type FlowSeriesAnswer,
  type RetentionAnswer,
} from '@muster/contracts';
import { Api } from '../api/generated/api';
import { attritionAsk, attritionRetention, flowsRates, flowsSeries } from '../api/generated/functions';
import { AskedPeriod } from '../questions/asked-period';
import { type ChosenComparator } from '../questions/chosen-comparator';
import { lastAnswer } from '../questions/last-answer';
import {
  attritionQuestion,
  joinersQuestion,
  leaversQuestion,
  type LeavingPeriod,
  retentionQuestion,
  seriesQuestion,
} from './leaving-questions';

/** The answers of the page: one request each, so that a part that fails or takes its time leaves the others alone. */
@Injectable()
export class LeavingAnswers {
  readonly #api = inject(Api);
  readonly #asked = inject(AskedPeriod);

  /** Kept here and not in the address, which never carries a value of a characteristic. */
  readonly comparator = signal<ChosenComparator | null>(null);

  readonly ratesRequest: ResourceRef<EventRatesAnswer | undefined> = resource({
    params: this.#question((period, by, chosen) => leaversQuestion(period, by, chosen, this.comparator())),
    loader: ({ params: body }): Promise<EventRatesAnswer> => this.#api.invoke(flowsRates, { body }),
  });
  readonly attritionRequest: ResourceRef<AttritionAnswer | undefined> = resource({
    params: this.#question(attritionQuestion),
    loader: ({ params: body }): Promise<AttritionAnswer> => this.#api.invoke(attritionAsk, { body }),
  });
  readonly seriesRequest: ResourceRef<FlowSeriesAnswer | undefined> = resource({
    params: this.#question(seriesQuestion),
    loader: ({ params: body }): Promise<FlowSeriesAnswer> => this.#api.invoke(flowsSeries, { body }),
  });
  readonly joinersRequest: ResourceRef<EventRatesAnswer | undefined> = resource({
    params: this.#question(joinersQuestion),
    loader: ({ params: body }): Promise<EventRatesAnswer> => this.#api.invoke(flowsRates, { body }),
  });
  readonly retentionRequest: ResourceRef<RetentionAnswer | undefined> = resource({
    params: this.#question(retentionQuestion),
    loader: ({ params: body }): Promise<RetentionAnswer> => this.#api.invoke(attritionRetention, { body }),
  });

  readonly rates = lastAnswer(this.ratesRequest);
  readonly attrition = lastAnswer(this.attritionRequest);
  readonly series = lastAnswer(this.seriesRequest);
  readonly joiners = lastAnswer(this.joinersRequest);
  readonly retention = lastAnswer(this.retentionRequest);

  readonly #requests = [
    this.ratesRequest,
    this.attritionRequest,
    this.seriesRequest,
    this.joinersRequest,
    this.retentionRequest,
  ];
  readonly loading = computed(() => this.#requests.some((request) => request.isLoading()));
  readonly failed = computed(() => this.#requests.filter((request) => request.error() !== undefined).length);

  /** Equal questions are asked once, whatever else of the page changes. */
  #question<Question>(
    of: (period: LeavingPeriod, by: string, chosen: Readonly<Record<string, string>>) => Question,
  ) {
    return computed(
      () => {
        const [period, state] = [this.#asked.period(), this.#asked.state()];
        return period && state ? of(period, state.by, state.chosen) : undefined;
      },
      { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
    );
  }
}
