import { FLOW_KINDS } from '@muster/domain';
import { NO_DAY } from '@muster/ledger';
import { makeWorkforce } from './make-workforce';
import { MONTHS, SNAPSHOT_DAYS } from './snapshot-days';
import { countPersonMonths, toLedger } from './to-ledger';

const workforce = makeWorkforce(300, 7);
const { spells, flows } = workforce;

/** Rows of the spells by month and person: the snapshots, made without the flows. */
const snapshots = Array.from({ length: MONTHS }, (_, month) => {
  const rows = new Map<number, number>();
  spells.person.forEach((person, row) => {
    if ((spells.from[row] ?? 0) > month || month >= (spells.to[row] ?? 0)) return;
    expect(rows.has(person)).toBe(false);
    rows.set(person, row);
  });
  return rows;
});

const happened = (kind: (typeof FLOW_KINDS)[number]) =>
  flows.kind.reduce((sum, found) => sum + (FLOW_KINDS[found] === kind ? 1 : 0), 0);

describe('makeWorkforce', () => {
  it('makes the same workforce from the same seed, and another from another', () => {
    expect(makeWorkforce(300, 7)).toEqual(workforce);
    expect(makeWorkforce(300, 8).spells.codes).not.toEqual(spells.codes);
  });

  it('has about as many people in each month as posts, and as many person-months as its spells say', () => {
    expect(snapshots.every(({ size }) => size > 280 && size <= 300)).toBe(true);
    expect(snapshots.reduce((sum, { size }) => sum + size, 0)).toBe(countPersonMonths(workforce));
  });

  it('records the events that a comparison of neighbouring months finds', () => {
    const found = { leaver: 0, joiner: 0, rejoiner: 0, promotion: 0, transfer: 0, conversion: 0 };
    const seen = new Set(snapshots[0]?.keys());
    const code = (dimension: number, row: number) => spells.codes[dimension]?.[row] ?? 0;
    for (let month = 1; month < MONTHS; month += 1) {
      const before = snapshots[month - 1] ?? new Map<number, number>();
      const now = snapshots[month] ?? new Map<number, number>();
      for (const person of before.keys()) if (!now.has(person)) found.leaver += 1;
      for (const [person, row] of now) {
        const was = before.get(person);
        if (was === undefined) found[seen.has(person) ? 'rejoiner' : 'joiner'] += 1;
        else {
          if (code(0, row) !== code(0, was)) found.conversion += 1;
          if (code(1, row) > code(1, was)) found.promotion += 1;
          if (code(2, row) !== code(2, was)) found.transfer += 1;
        }
        seen.add(person);
      }
    }

    expect(found.rejoiner).toBeGreaterThan(0);
    for (const kind of Object.keys(found) as (keyof typeof found)[]) expect(happened(kind)).toBe(found[kind]);
  });

  it('starts service before a stay is seen, and ends it in the month that no longer shows the person', () => {
    spells.person.forEach((_, row) => {
      const from = spells.from[row] ?? 0;
      expect(spells.serviceStart[row]).toBeLessThanOrEqual(SNAPSHOT_DAYS[from] ?? 0);
      const left = spells.leavingDay[row] ?? NO_DAY;
      if (left === NO_DAY) return;
      const to = spells.to[row] ?? 0;
      expect(left).toBeGreaterThan(SNAPSHOT_DAYS[to - 1] ?? 0);
      expect(left).toBeLessThanOrEqual(SNAPSHOT_DAYS[to] ?? 0);
    });
  });

  it('becomes a ledger that takes every spell and every flow', () => {
    const ledger = toLedger(workforce);

    expect(ledger.spells).toBe(spells.person.length);
    expect(ledger.personStarts).toHaveLength(workforce.people + 1);
    expect(ledger.flows.kind).toHaveLength(flows.kind.length);
  });
});
