import {
  type AttritionQuestion,
  type EventRatesQuestion,
  type FlowSeriesQuestion,
  type HazardQuestion,
  type RetentionQuestion,
} from '@muster/contracts';
import { askedComparator, type ChosenComparator } from '../questions/chosen-comparator';
import { type Chosen } from '../questions/page-choice';
import { LENGTH_OF_SERVICE } from '../questions/period-state';
import { chosenOf, DENOMINATORS, LOSSES, STEPS } from './leaving-choices';

/** What every question of the page begins with. */
export interface LeavingPeriod {
  readonly force: string;
  readonly from: string;
  readonly to: string;
  readonly where: readonly { readonly dimension: string; readonly value: string }[];
  readonly grouping?: string;
  readonly purpose?: string;
}

/** Of leavers; the denominator, the kind of loss and the comparator as chosen. */
export function leaversQuestion(
  period: LeavingPeriod,
  by: string,
  chosen: Chosen,
  comparator: ChosenComparator | null,
): EventRatesQuestion {
  const loss = LOSSES.find(({ value }) => value === chosen['loss'])?.value;
  return {
    ...shared(period),
    ...{ from: period.from, to: period.to, kind: 'leavers', by: [by] },
    denominator: chosenOf(DENOMINATORS, chosen['denominator'] ?? null) ?? 'start',
    ...(loss === undefined ? {} : { loss }),
    ...askedComparator(comparator, by, period.grouping ?? null),
  };
}

/** Of everybody who joined in the period, whether they stayed to its end or not. They come from outside, so the average
 *  headcount they are divided by is only a measure. */
export function joinersQuestion(period: LeavingPeriod, by: string): EventRatesQuestion {
  return {
    ...shared(period),
    ...{ from: period.from, to: period.to, kind: 'joiners', by: [by], denominator: 'average' },
  };
}

export function attritionQuestion(period: LeavingPeriod, by: string): AttritionQuestion {
  return { ...divided(period, groupsOf(by)), from: period.from, to: period.to };
}

/** Month by month for everybody, or for each group where that is chosen. */
export function seriesQuestion(period: LeavingPeriod, by: string, chosen: Chosen): FlowSeriesQuestion {
  return {
    ...divided(period, chosen['lines'] === 'groups' ? groupsOf(by) : []),
    ...{ from: period.from, to: period.to },
    step: chosenOf(STEPS, chosen['step'] ?? null) ?? 'month',
  };
}

/** Everybody seen up to the end of the period, however long before it they joined. */
export function retentionQuestion(period: LeavingPeriod, by: string): RetentionQuestion {
  return { ...divided(period, groupsOf(by)), asAt: period.to, grid: 'year' };
}

/** Everybody seen up to the end of the period, as for the curve. Undefined where nothing divides people for good. */
export function hazardQuestion(
  period: LeavingPeriod,
  by: string,
  chosen: { readonly route: string; readonly strata: string; readonly comparator: ChosenComparator | null },
): HazardQuestion | undefined {
  if (groupsOf(by).length === 0) return undefined;
  const { route, strata, comparator } = chosen;
  return {
    ...shared(period),
    ...{ asAt: period.to, by: [by], route, strata },
    ...askedComparator(comparator, by, period.grouping ?? null),
  };
}

/** A person moves through lengths of service while being counted, so only the rates can be divided by them. */
function groupsOf(by: string): string[] {
  return by === LENGTH_OF_SERVICE ? [] : [by];
}

/** Without groups there is nothing that a grouping could be of. */
function divided({ grouping, ...period }: LeavingPeriod, by: string[]) {
  return { ...shared(by.length === 0 || grouping === undefined ? period : { ...period, grouping }), by };
}

function shared({ force, where, grouping, purpose }: Omit<LeavingPeriod, 'from' | 'to'>) {
  return {
    ...{ force, where: [...where] },
    ...(grouping === undefined ? {} : { grouping }),
    ...(purpose === undefined ? {} : { purpose }),
  };
}
