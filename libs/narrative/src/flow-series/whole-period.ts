import { type FlowPoint } from '@muster/contracts';
import { type EpochDay, isReferenceDate, sumOverPeriods, toEpochDay } from '@muster/domain';

/** What happened over all periods of a series together. */
export type WholePeriod = Pick<
  FlowPoint,
  'from' | 'to' | 'joiners' | 'leavers' | 'promotions' | 'netChange' | 'otherChange'
>;

type Count = 'joiners' | 'leavers' | 'promotions' | 'netChange' | 'otherChange';

/** Adds the flows of a series over its periods, which must follow one another. A count of which some period is not
 *  available has no sum. The headcount is a stock and is not added. Null for a series without a period. Throws a RangeError
 *  when the periods leave a gap or overlap. */
export function wholePeriod(points: readonly FlowPoint[]): WholePeriod | null {
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined) return null;
  const sum = (of: Count): number | null => {
    const flows = points.flatMap((point) => {
      const events = point[of];
      return events === null ? [] : [{ after: dayOf(point.from), to: dayOf(point.to), events }];
    });
    return flows.length < points.length ? null : sumOverPeriods(flows).events;
  };
  return {
    ...{ from: first.from, to: last.to, joiners: sum('joiners'), leavers: sum('leavers') },
    ...{ promotions: sum('promotions'), netChange: sum('netChange'), otherChange: sum('otherChange') },
  };
}

function dayOf(date: string): EpochDay {
  if (!isReferenceDate(date)) throw new RangeError('a period runs between calendar days');
  return toEpochDay(date);
}
