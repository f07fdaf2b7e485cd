import { FLOW_KINDS, type EpochDay } from '@muster/domain';
import { buildLedger, type Ledger, NO_DAY, OPEN_END } from '@muster/ledger';
import { type Axis } from '../questions/axis';
import { rowsByGroup } from '../questions/rows-by-group';
import { exitServices } from './exit-services';
import { joinerCareers } from './joiner-careers';
import { reasonsHeld } from './reasons-held';
import { serviceOfLeavers } from './service-of-leavers';

const kind = (name: (typeof FLOW_KINDS)[number]) => FLOW_KINDS.indexOf(name);
/** By hand. Snapshots on days 100, 200, 300 and 400; one line a spell: begins a person, from, to, start, sex. */
const SPELLS = [
  [1, 100, 300, 40, 1], // 0 in post from before, leaves on day 250
  [1, 200, 300, 150, 1], // 1 joins on day 150, leaves on a day not held
  [1, 200, 300, 20, 2], // 2 joins with service from elsewhere, goes on a break
  [0, 400, OPEN_END, 20, 2], // 3 and is back
  [1, 200, 300, NO_DAY, 2], // 4 joins without a first day, changes
  [0, 300, OPEN_END, NO_DAY, 1], // 5 stays
  [1, 300, 400, 290, 1], // 6 joins on day 290, leaves on a day before
] as const;
/** Kind, spell, snapshot before, snapshot, last day, reason, away. */
const FLOWS = [
  [kind('joiner'), 1, 100, 200, NO_DAY, 0, 0],
  [kind('joiner'), 2, 100, 200, NO_DAY, 0, 0],
  [kind('joiner'), 4, 100, 200, NO_DAY, 0, 0],
  [kind('leaver'), 0, 200, 300, 250, 2, 0],
  [kind('leaver'), 1, 200, 300, NO_DAY, 0, 0],
  [kind('leaver'), 2, 200, 300, NO_DAY, 0, 1],
  [kind('joiner'), 6, 200, 300, NO_DAY, 0, 0],
  [kind('rejoiner'), 3, 300, 400, NO_DAY, 0, 1],
  [kind('leaver'), 6, 300, 400, 280, 0, 0],
] as const;
const column = <T extends readonly number[]>(rows: readonly T[], at: number) =>
  rows.map((row) => row[at] as number);
const ledger: Ledger = buildLedger({
  startsPerson: column(SPELLS, 0),
  validFrom: column(SPELLS, 1),
  validTo: column(SPELLS, 2),
  serviceStart: column(SPELLS, 3),
  fteHundredths: SPELLS.map(() => 100),
  codes: new Map([['sex', column(SPELLS, 4)]]),
  flows: {
    kind: column(FLOWS, 0),
    spell: column(FLOWS, 1),
    after: column(FLOWS, 2),
    asAt: column(FLOWS, 3),
    reasonOn: column(FLOWS, 4),
    reason: column(FLOWS, 5),
    away: column(FLOWS, 6),
  },
});

describe('exitServices', () => {
  it('ends on the recorded last day, else on the day of the snapshot; a break is no exit', () => {
    const { spells, days, service } = exitServices(ledger, 100, 400);

    expect([[...spells], [...days], [...service]]).toEqual([
      [0, 1, 6],
      [200, 200, 300],
      [250 - 40, 300 - 150, 280 - 290],
    ]);
  });

  it('looks at the period alone', () => {
    expect(exitServices(ledger, 300, 400).spells).toHaveLength(1);
    expect(exitServices(ledger, 100, 200).spells).toHaveLength(0);
  });
});

describe('serviceOfLeavers', () => {
  it('names people who left before they started, people without a start, and nobody', () => {
    const { service } = exitServices(ledger, 100, 400);

    expect(serviceOfLeavers(service)).toMatchObject({
      status: 'not-available',
      reason: 'leaves-before-starting',
    });
    expect(serviceOfLeavers(Int32Array.of(NO_DAY))).toEqual({
      ...{ status: 'not-held', leavers: 0, withoutServiceStart: 1, reason: 'not-held' },
      ...{ medianYears: null, lowerQuartileYears: null, upperQuartileYears: null },
    });
    expect(serviceOfLeavers(new Int32Array(0))).toMatchObject({
      reason: 'nobody-left',
      withoutServiceStart: 0,
    });
  });
});

describe('joinerCareers', () => {
  it('begins with the first day of service between the snapshots, else with the later of them', () => {
    const { spells, days, service, observable, left } = joinerCareers(ledger, 100, 300, 400);

    expect([...spells]).toEqual([1, 2, 4, 6]);
    expect([...days]).toEqual([200, 200, 200, 300]);
    expect([...observable]).toEqual([400 - 150, 400 - 200, 400 - 200, 400 - 290]);
    expect([...service]).toEqual([300 - 150, 400 - 200, 400 - 200, 280 - 290]);
    expect([...left]).toEqual([1, 0, 0, 1]);
  });

  it('does not look beyond its end', () => {
    const { left, service } = joinerCareers(ledger, 200, 300, 300);

    expect([[...left], [...service]]).toEqual([[0], [10]]);
  });
});

describe('rowsByGroup', () => {
  const axis = (places: readonly number[]): Axis => ({
    ...{ dimension: 'sex', label: 'Sex', columns: ['sex'], overlapping: places.length > 2 },
    groups: [],
    groupsOf: ([id = 0]) => (id === 0 ? [] : id > 1 && places.length > 2 ? [0, 1] : [places[id - 1] ?? 0]),
  });
  const era = (day: number, places: readonly number[], codes?: readonly number[]) => ({
    days: [day as EpochDay],
    axes: [axis(places)],
    filters: codes ? [{ dimension: 'sex', codes }] : [],
  });
  const plain = ({ everybody, groups }: ReturnType<typeof rowsByGroup>) => [
    [...everybody],
    Object.fromEntries([...groups].map(([place, rows]) => [place, [...rows]])),
  ];
  const spells = Int32Array.of(0, 2, 4, 5);

  it('reads each row in the era of its day', () => {
    const eras = [era(100, [0, 1]), era(300, [1, 0])];

    // Sexes 1, 2, 2 and 1, the last read in the second era.
    expect(plain(rowsByGroup(ledger, eras, spells, [100, 200, 200, 300]))).toEqual([
      [0, 1, 2, 3],
      { 0: [0], 1: [1, 2, 3] },
    ]);
  });

  it('leaves out who does not pass, and takes who is in two groups twice', () => {
    expect(plain(rowsByGroup(ledger, [era(100, [0, 1], [2])], spells, [100, 200, 200, 300]))).toEqual([
      [1, 2],
      { 1: [1, 2] },
    ]);
    expect(plain(rowsByGroup(ledger, [era(100, [0, 1, 2])], spells, [100, 200, 200, 300]))).toEqual([
      [0, 1, 2, 3],
      { 0: [0, 1, 2, 3], 1: [1, 2] },
    ]);
  });
});

describe('reasonsHeld', () => {
  it('is so when somebody has one, and where nobody left', () => {
    const route = [-1, 0, 1];

    expect(reasonsHeld(ledger, { after: 200, to: 300 }, route)).toBe(true);
    expect(reasonsHeld(ledger, { after: 300, to: 400 }, route)).toBe(false);
    expect(reasonsHeld(ledger, { after: 100, to: 200 }, route)).toBe(true);
    expect(reasonsHeld(ledger, { after: 200, to: 300 }, [-1, 0, -1])).toBe(false);
    expect(reasonsHeld(ledger, { after: 100, to: 100 }, route)).toBe(false);
  });
});
