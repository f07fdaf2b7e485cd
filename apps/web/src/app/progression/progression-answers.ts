import {
  computed,
  inject,
  Injectable,
  linkedSignal,
  resource,
  type ResourceRef,
  type Signal,
  signal,
} from '@angular/core';
import {
  type ActingAnswer,
  type DisparityRatioAnswer,
  type EventRatesAnswer,
  type RankFlowsAnswer,
  type RankProfileAnswer,
  type TimeInRankAnswer,
} from '@muster/contracts';
import { Api } from '../api/generated/api';
import {
  flowsRates,
  progressionActing,
  progressionDisparityRatio,
  progressionRankFlows,
  progressionRankProfile,
  progressionTimeInRank,
} from '../api/generated/functions';
import { AskedPeriod } from '../questions/asked-period';
import { type ChosenComparator } from '../questions/chosen-comparator';
import { lastAnswer } from '../questions/last-answer';
import {
  actingQuestion,
  disparityRatioQuestion,
  type ProgressionPeriod,
  promotionsQuestion,
  rankFlowsQuestion,
  rankProfileQuestion,
  timeInRankQuestion,
} from './progression-questions';
import { ranksOfProfile } from './ranks-of-profile';

const USUAL_TYPE = 'officer';

/** The answers of the page: one request each, so that a part that fails or takes its time leaves the others alone. */
@Injectable()
export class ProgressionAnswers {
  readonly #api = inject(Api);
  readonly #asked = inject(AskedPeriod);

  /** Kept here and not in the address, which never carries a value of a characteristic. */
  readonly comparator = signal<ChosenComparator | null>(null);
  /** Whose ranks form the ladder. Another ladder has other ranks, so those that were chosen are forgotten. */
  readonly #ladder = computed(() => `${this.#asked.state()?.force} ${this.#asked.state()?.who}`);
  /** From which rank people are promoted; empty for every rank. */
  readonly promotedFrom = linkedSignal({ source: this.#ladder, computation: () => '' });
  /** The rank in which time is measured; empty for the one that is filtered by, or the lowest of the ladder. */
  readonly waitedIn = linkedSignal({ source: this.#ladder, computation: () => '' });

  readonly #period = computed<ProgressionPeriod | undefined>(() => {
    const [period, state] = [this.#asked.period(), this.#asked.state()];
    if (!period || !state) return undefined;
    const { where: _, ...rest } = period;
    return { ...rest, where: state.where, by: state.by, workforceType: state.who || USUAL_TYPE };
  });

  readonly profileRequest: ResourceRef<RankProfileAnswer | undefined> = resource({
    params: this.#question(rankProfileQuestion),
    loader: ({ params: body }): Promise<RankProfileAnswer> =>
      this.#api.invoke(progressionRankProfile, { body }),
  });
  readonly promotionsRequest: ResourceRef<EventRatesAnswer | undefined> = resource({
    params: this.#question((period) =>
      promotionsQuestion(period, this.#asked.state()?.chosen ?? {}, this.promotedFrom(), this.comparator()),
    ),
    loader: ({ params: body }): Promise<EventRatesAnswer> => this.#api.invoke(flowsRates, { body }),
  });
  readonly disparityRequest: ResourceRef<DisparityRatioAnswer | undefined> = resource({
    params: this.#question(disparityRatioQuestion),
    loader: ({ params: body }): Promise<DisparityRatioAnswer> =>
      this.#api.invoke(progressionDisparityRatio, { body }),
  });
  readonly actingRequest: ResourceRef<ActingAnswer | undefined> = resource({
    params: this.#question(actingQuestion),
    loader: ({ params: body }): Promise<ActingAnswer> => this.#api.invoke(progressionActing, { body }),
  });
  readonly flowsRequest: ResourceRef<RankFlowsAnswer | undefined> = resource({
    params: this.#question(rankFlowsQuestion),
    loader: ({ params: body }): Promise<RankFlowsAnswer> => this.#api.invoke(progressionRankFlows, { body }),
  });

  readonly profile = lastAnswer(this.profileRequest);
  readonly promotions = lastAnswer(this.promotionsRequest);
  readonly disparity = lastAnswer(this.disparityRequest);
  readonly acting = lastAnswer(this.actingRequest);
  readonly flows = lastAnswer(this.flowsRequest);

  /** The ranks from which somebody can be promoted, highest first; none until the ladder that is asked about is known. */
  readonly ranks = computed(() => {
    const [profile, period] = [this.profile(), this.#period()];
    const known = profile?.force === period?.force && profile?.workforceType === period?.workforceType;
    return profile && known ? ranksOfProfile(profile) : [];
  });
  /** Chosen or filtered by, if the ladder has it, or the lowest. */
  readonly waitingRank = computed(() => {
    const filtered = this.#asked.state()?.where.find(({ dimension }) => dimension === 'rank')?.value;
    const has = (code: string | undefined) => this.ranks().find(({ value }) => value === code);
    return (has(this.waitedIn()) ?? has(filtered) ?? this.ranks().at(-1))?.value ?? '';
  });

  readonly waitingRequest: ResourceRef<TimeInRankAnswer | undefined> = resource({
    params: this.#question((period) =>
      this.waitingRank() === '' ? undefined : timeInRankQuestion(period, this.waitingRank()),
    ),
    loader: ({ params: body }): Promise<TimeInRankAnswer> =>
      this.#api.invoke(progressionTimeInRank, { body }),
  });
  readonly waiting = lastAnswer(this.waitingRequest);

  readonly #requests = [
    this.profileRequest,
    this.promotionsRequest,
    this.disparityRequest,
    this.actingRequest,
    this.flowsRequest,
    this.waitingRequest,
  ];
  readonly loading = computed(() => this.#requests.some((request) => request.isLoading()));
  readonly failed = computed(() => this.#requests.filter((request) => request.error() !== undefined).length);

  /** Equal questions are asked once, whatever else of the page changes. */
  #question<Question>(of: (period: ProgressionPeriod) => Question): Signal<Question | undefined> {
    return computed(
      () => {
        const period = this.#period();
        return period && of(period);
      },
      { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
    );
  }
}
