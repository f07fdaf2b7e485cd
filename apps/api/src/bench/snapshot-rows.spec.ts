import { SnapshotRows } from './snapshot-rows';
import { makeWorkforce } from './workforce/make-workforce';
import { countPersonMonths } from './workforce/to-ledger';

describe('SnapshotRows', () => {
  it('writes every spell out as one row a month, with the last day of service in the last row of a stay', async () => {
    const forces = [makeWorkforce(40, 1), makeWorkforce(60, 2)];
    const expected: (readonly number[])[] = [];
    forces.forEach(({ spells }, force) => {
      spells.person.forEach((person, row) => {
        for (let month = spells.from[row] ?? 0; month < (spells.to[row] ?? 0); month += 1) {
          expected.push([month, force, person, spells.codes[2]?.[row] ?? 0, spells.serviceStart[row] ?? 0]);
        }
      });
    });
    const rows = await SnapshotRows.open(':memory:');
    await rows.load(forces);

    const written = await rows.ask('select month, force, person, unit, service_start from person_month');
    const left = await rows.ask('select count(*) from person_month where leaving_day is not null');
    rows.close();

    const inOrder = (all: readonly (readonly number[])[]) => all.map((row) => row.join(' ')).sort();
    expect(written).toHaveLength(forces.reduce((sum, force) => sum + countPersonMonths(force), 0));
    expect(inOrder(written)).toEqual(inOrder(expected));
    const recorded = forces.flatMap(({ spells }) => [...spells.leavingDay].filter((day) => day > 0));
    expect(left).toEqual([[recorded.length]]);
  });
});
