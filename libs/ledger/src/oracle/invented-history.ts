import fc from 'fast-check';
import { NO_DAY } from '../ledger';

/** What a person looks like in one snapshot. Ranks are places of one ladder; 0 is not held. */
export interface Row {
  readonly rank: number;
  readonly sex: number;
  readonly unit: number;
  readonly serviceStart: number;
}

/** What is told of an event beyond the snapshots. */
export interface Told {
  readonly reason: number;
  readonly lastDay: number;
  readonly away: boolean;
}

/** A row per person and snapshot: the data that a ledger is made from, without any shortcut. */
export interface History {
  readonly days: readonly number[];
  /** One entry per day: person -> row. */
  readonly rows: readonly ReadonlyMap<number, Row>[];
  told(person: number, after: number, asAt: number): Told;
}

export const PEOPLE = 12;
export const REASONS = 4;

const row = fc.record({
  rank: fc.integer({ min: 0, max: 3 }),
  sex: fc.integer({ min: 0, max: 2 }),
  unit: fc.integer({ min: 0, max: 2 }),
  serviceStart: fc.constantFrom(NO_DAY, 8_000, 14_000, 15_020, 15_050, 15_090),
});

/** Histories of up to twelve people in up to seven snapshots, some of them told more about than others. */
export const history: fc.Arbitrary<History> = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 15_000, max: 15_120 }), { minLength: 2, maxLength: 7 }),
    fc.nat(1_000),
  )
  .chain(([unordered, seed]) => {
    const days = unordered.toSorted((a, b) => a - b);
    const file = fc.array(fc.tuple(fc.integer({ min: 1, max: PEOPLE }), row), { maxLength: 18 });
    return fc.tuple(...days.map(() => file)).map((files) => ({
      days,
      rows: files.map((people) => new Map(people)),
      told: (person: number, after: number, asAt: number) => {
        const luck = (person * 31 + asAt * 17 + seed) % 97;
        const recorded = luck % 3 === 0;
        return {
          reason: luck % REASONS,
          lastDay: recorded ? Math.min(asAt, after + 1 + (luck % 10)) : NO_DAY,
          away: !recorded && luck % 3 === 1,
        };
      },
    }));
  });

/** The newest row of a person on or before `day`, as the files tell it. */
export function rowAt({ days, rows }: History, person: number, day: number): Row | undefined {
  return rows[days.findLastIndex((each) => each <= day)]?.get(person);
}
