import { addMonths, type EpochDay, fromEpochDay, toEpochDay, toReferenceDate } from '@muster/domain';
import { type PublishedSnapshot } from '../ledger/held-ledger';
import { type StepEnd } from './flow-series-plan';

export interface Steps {
  readonly first: PublishedSnapshot;
  readonly last: PublishedSnapshot;
  /** Months of one step. */
  readonly months: number;
  /** Steps before `first` that are wanted as well, as far as there are snapshots. */
  readonly before: number;
}

/** The ends of steps up to the month of `last`: dense, also where a month has no snapshot. A step ends with the newest
 *  snapshot of its last month; `first` and `last` stand for their months, whatever else these hold. What is left at the
 *  end and makes no whole step is left out. `before`: how many ends lie before `first`. */
export function stepEnds(
  snapshots: readonly PublishedSnapshot[],
  { first, last, months, before }: Steps,
): { readonly ends: readonly StepEnd[]; readonly before: number } {
  const newest = new Map(
    snapshots.filter(({ asAt }) => asAt <= last.asAt).map((each) => [monthOf(each.asAt), each]),
  );
  newest.set(monthOf(first.asAt), first);
  const oldest = snapshots[0]?.asAt ?? first.asAt;
  const begin = toEpochDay(toReferenceDate(`${monthOf(first.asAt)}-01`));
  const monthAt = (step: number) => monthOf(fromEpochDay(addMonths(begin, step * months)));
  let back = 0;
  while (back < before && monthAt(-back - 1) >= monthOf(oldest)) back += 1;
  const ends: StepEnd[] = [];
  for (let step = -back; monthAt(step) <= monthOf(last.asAt); step += 1) {
    const snapshot = newest.get(monthAt(step)) ?? null;
    ends.push({ day: snapshot?.asAt ?? lastDayOf(monthAt(step)), snapshot });
  }
  return { ends, before: back };
}

function monthOf(day: string): string {
  return day.slice(0, 7);
}

function lastDayOf(month: string): string {
  const next = addMonths(toEpochDay(toReferenceDate(`${month}-01`)), 1);
  return fromEpochDay((next - 1) as EpochDay);
}
