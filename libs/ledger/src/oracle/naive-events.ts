import { type FlowKind } from '@muster/domain';
import { type History, PEOPLE, type Row, type Told } from './invented-history';

/** One event of one person, from a comparison of two rows. */
export interface NaiveEvent extends Told {
  readonly person: number;
  readonly kind: FlowKind;
  readonly after: number;
  readonly asAt: number;
  readonly before: Row | undefined;
  readonly now: Row | undefined;
}

/** Every event of a history in the order of its snapshots. Of the kinds only those that these tests need. */
export function naiveEvents(history: History): readonly NaiveEvent[] {
  return history.days.slice(1).flatMap((asAt, at) => {
    const after = history.days[at] as number;
    return Array.from({ length: PEOPLE }, (_, index) => index + 1).flatMap((person) => {
      const before = history.rows[at]?.get(person);
      const now = history.rows[at + 1]?.get(person);
      const known = history.rows.slice(0, at + 1).some((rows) => rows.has(person));
      return kindsOf(before, now, known).map((kind) => ({
        ...{ person, kind, after, asAt, before, now },
        ...history.told(person, after, asAt),
      }));
    });
  });
}

function kindsOf(before: Row | undefined, now: Row | undefined, known: boolean): readonly FlowKind[] {
  if (!before) return now ? [known ? 'rejoiner' : 'joiner'] : [];
  if (!now) return ['leaver'];
  return [
    ...(before.rank > 0 && now.rank > before.rank ? (['promotion'] as const) : []),
    ...(now.rank > 0 && now.rank < before.rank ? (['demotion'] as const) : []),
    ...(before.unit > 0 && now.unit > 0 && now.unit !== before.unit ? (['transfer'] as const) : []),
  ];
}
