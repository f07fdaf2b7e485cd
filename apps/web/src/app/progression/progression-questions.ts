import {
  type ActingQuestion,
  type DisparityRatioQuestion,
  type EventRatesQuestion,
  type FunnelQuestion,
  type RankFlowsQuestion,
  type RankProfileQuestion,
  type TimeInRankQuestion,
} from '@muster/contracts';
import { askedComparator, type ChosenComparator } from '../questions/chosen-comparator';
import { type Chosen } from '../questions/page-choice';
import { WORKFORCE_TYPE } from '../questions/period-state';
import { RANKS } from './progression-choices';

/** What every question of the page begins with. The ranks of one workforce type form a ladder, so it is always one. */
export interface ProgressionPeriod {
  readonly force: string;
  readonly from: string;
  readonly to: string;
  readonly workforceType: string;
  /** Filters besides the workforce type. */
  readonly where: readonly { readonly dimension: string; readonly value: string }[];
  /** The characteristic whose groups are compared. */
  readonly by: string;
  readonly grouping?: string;
  readonly purpose?: string;
}

export function rankProfileQuestion(period: ProgressionPeriod): RankProfileQuestion {
  return { ...ofLadder(period), from: period.from, to: period.to, characteristic: period.by };
}

/** At the end of the period. */
export function disparityRatioQuestion(period: ProgressionPeriod): DisparityRatioQuestion {
  return { ...ofLadder(period), asAt: period.to, characteristic: period.by };
}

/** Not by group: who moved between which ranks is asked of everybody that the filters leave, so a grouping has nothing to
 *  group. A filter on a rank would hide every move out of it, so it is left out. */
export function rankFlowsQuestion(period: ProgressionPeriod): RankFlowsQuestion {
  const { grouping: _, ...question } = ofLadder(period);
  return { ...question, where: besidesRanks(question.where), from: period.from, to: period.to };
}

/** Of people promoted from `rank`, or from any rank; eligibility and comparator as chosen. */
export function promotionsQuestion(
  period: ProgressionPeriod,
  chosen: Chosen,
  rank: string,
  comparator: ChosenComparator | null,
): EventRatesQuestion {
  return {
    ...ofType(period, rank),
    ...{ from: period.from, to: period.to, kind: 'promotions', by: [period.by], denominator: 'start' },
    eligibility: {
      monthsInRank: Number(chosen['months'] ?? 0),
      monthsOfService: 0,
      substantiveOnly: chosen['basis'] === 'substantive',
    },
    ...askedComparator(comparator, period.by, period.grouping ?? null),
  };
}

/** Everybody seen in the rank up to the end of the period, however long before it they entered it. A filter on another
 *  rank would leave nobody, so the rank that is asked about takes its place. */
export function timeInRankQuestion(period: ProgressionPeriod, rank: string): TimeInRankQuestion {
  const question = ofType(period, '');
  return { ...question, where: besidesRanks(question.where), asAt: period.to, rank, by: [period.by] };
}

export function actingQuestion(period: ProgressionPeriod): ActingQuestion {
  return { ...ofType(period, ''), from: period.from, to: period.to, by: [period.by] };
}

/** Of one run of a process, by the groups of the page. Its file knows no other dimension to filter by. */
export function funnelQuestion(
  {
    force,
    grouping,
    purpose,
  }: { readonly force: string; readonly grouping?: string; readonly purpose?: string },
  { process, from, to }: { readonly process: string; readonly from: string; readonly to: string },
  by: string,
): FunnelQuestion {
  return {
    ...{ force, process, from, to, by: [by] },
    ...(grouping === undefined ? {} : { grouping }),
    ...(purpose === undefined ? {} : { purpose }),
  };
}

function shared({ force, where, grouping, purpose }: ProgressionPeriod) {
  return {
    ...{ force, where: [...where] },
    ...(grouping === undefined ? {} : { grouping }),
    ...(purpose === undefined ? {} : { purpose }),
  };
}

function ofLadder(period: ProgressionPeriod) {
  return { ...shared(period), workforceType: period.workforceType };
}

function ofType(period: ProgressionPeriod, rank: string) {
  const question = shared(period);
  return {
    ...question,
    where: [
      { dimension: WORKFORCE_TYPE, value: period.workforceType },
      ...(rank === '' ? question.where : besidesRanks(question.where)),
      ...(rank === '' ? [] : [{ dimension: 'rank', value: rank }]),
    ],
  };
}

function besidesRanks<Filter extends { readonly dimension: string }>(where: readonly Filter[]): Filter[] {
  return where.filter(({ dimension }) => !RANKS.includes(dimension));
}
