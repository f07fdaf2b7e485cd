import { type EpochDay, fromEpochDay } from '@muster/domain';
import { countSeries } from '@muster/ledger';
import { type QuestionContext } from '../questions/question-context';
import { type ProjectionPlan } from './plan-projection';

/** Who was in post on one day: of the group, of everybody who declared, and everybody. */
export interface ObservedShare {
  readonly day: EpochDay;
  readonly group: number;
  readonly declared: number;
  readonly people: number;
  /** Of each group of people who declared, in the order of the axis. */
  readonly groups: readonly number[];
}

/** The share of the group at every day of the eras of a plan, oldest first. */
export function observedShares({ held }: QuestionContext, plan: ProjectionPlan): readonly ObservedShare[] {
  return plan.eras.flatMap(({ days, axes: [axis], filters }) => {
    if (!axis) return [];
    const counts = countSeries(held.ledger, days, { by: axis.columns, where: filters });
    return counts.map(({ headcount }, at): ObservedShare => {
      let [declared, everybody] = [0, 0];
      const groups = axis.groups.map(() => 0);
      for (const [id, people] of headcount.entries()) {
        const places = axis.groupsOf([id]);
        everybody += people;
        if (places.some((place) => axis.groups[place]?.declared === true)) declared += people;
        for (const place of places) groups[place] = (groups[place] ?? 0) + people;
      }
      return {
        ...{ day: days[at] as EpochDay, group: groups[plan.place] ?? 0, declared, people: everybody },
        groups: groups.filter((_, place) => axis.groups[place]?.declared === true),
      };
    });
  });
}

/** Whether fewer of everybody in post have declared than `least` (0-1, compared in whole percents): then no share is said.
 *  Source: docs/methods/declaration-rate.md. */
export function isBelowGate({ declared, people }: ObservedShare, least: number): boolean {
  return people > 0 && Math.round((declared / people) * 100) < Math.round(least * 100);
}

/** Points that a chart of the past can show. */
const MOST_POINTS = 40;

/** Of the days of each quarter the last, and the newest of those. */
export function lastOfQuarters(shares: readonly ObservedShare[]): readonly ObservedShare[] {
  const quarters = new Map<string, ObservedShare>();
  for (const share of shares) {
    const [year = '', month = '1'] = fromEpochDay(share.day).split('-');
    quarters.set(`${year}-${Math.ceil(Number(month) / 3)}`, share);
  }
  return [...quarters.values()].slice(-MOST_POINTS);
}
