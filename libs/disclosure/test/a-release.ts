import { type Coords, type LatticeTable } from '../src/lattice/lattice';
import { buildLattice } from '../src/lattice/build-lattice';
import { flowPeriods } from '../src/lattice/flow-periods';
import { latticeDimensions } from '../src/lattice/lattice-dimensions';
import { quarterOf } from '../src/lattice/quarter-of';
import { type ReaderRole } from '../src/lattice/reader-role';
import { openRelease } from '../src/release/open-release';
import { readingRulesOf } from '../src/release/reading-rules-of';
import { type ReleasedFigures } from '../src/release/released-figures';
import { type ReleasedRow } from '../src/release/released-rows';
import { aPolicy } from './a-policy';
import { aReleaseSource } from './a-release-source';

/** Released counts of officers: `leavers 2024-25 ethnicity=black` -> people. `stock` has no period, everybody no place. */
export type PlantedCounts = Readonly<Record<string, number>>;

const UNITS = ['North', 'South'];
/** One code each, so that the dimension counts as held. */
const HELD = {
  ...{ 'workforce-type': 'officer', ethnicity: 'B1', sex: 'female', rank: 'constable' },
  ...{ 'rank-basis': 'substantive', religion: 'none', orientation: 'gay-or-lesbian', disability: 'no' },
};

/** A release of invented officers with the lattice of the shipped policy and definitions, as `role` reads it. Cells that are
 *  not planted are withheld. */
export function aRelease(id: string, role: ReaderRole, planted: PlantedCounts): ReleasedFigures {
  const policy = aPolicy();
  const quarter = quarterOf(id);
  if (!quarter) throw new Error('no such quarter');
  const days = [
    '2020-03-31',
    '2021-03-31',
    '2022-03-31',
    '2023-03-31',
    '2023-09-30',
    '2024-03-31',
    '2024-09-30',
  ];
  const snapshots = [...days, '2025-03-31', '2025-09-30'].filter((day) => day <= quarter.lastDay);
  const source = aReleaseSource(
    UNITS.map((unit) => [{ from: '2020-01-01', codes: { ...HELD, unit } }]),
    snapshots.map((asAt) => ({ asAt })),
  );
  const snapshot = source.snapshots.at(-1);
  if (!snapshot) throw new Error('no snapshot');
  const { dimensions } = latticeDimensions(source, 'officer', snapshot, policy);
  const lattice = buildLattice({
    ...{ force: 'EXMP', quarter, policy, yearly: quarter.id.endsWith('Q1') },
    dimensions: new Map([['officer', dimensions]]),
    periods: flowPeriods(quarter, policy, snapshots),
  });
  const tables = lattice.tables.filter(({ depth }) => depth[role] > 0);
  return openRelease(
    {
      ...{ id: `release-${id}`, force: 'EXMP', quarter, asAt: quarter.lastDay },
      ...{ publishedAt: `${quarter.lastDay}T12:00:00.000Z`, policy: policy.version, role },
      dimensions: { officer: dimensions },
      tables: tables.map(({ cells: _, depth: __, networkRuleForAll: ___, ...table }) => table),
    },
    tables.flatMap((table) => rowsOf(table, role, planted)),
    readingRulesOf(policy),
  );
}

function rowsOf(table: LatticeTable, role: ReaderRole, planted: PlantedCounts): ReleasedRow[] {
  return table.cells
    .filter(({ coords }) => Object.keys(coords).length <= table.depth[role])
    .map(({ coords, structuralZero }) => {
      if (structuralZero) return { tableId: table.id, coords, value: null, status: 'z' };
      const value = planted[nameOf(table, coords)];
      const shown = value !== undefined && value >= (role === 'network' || table.networkRuleForAll ? 15 : 5);
      return { tableId: table.id, coords, value: shown ? value : null, status: shown ? 'ok' : 'c' };
    });
}

function nameOf({ measure, period }: LatticeTable, coords: Coords): string {
  const place = Object.entries(coords)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([dimension, code]) => `${dimension}=${code}`)
    .join(' ');
  return [measure, period?.id ?? '', place].filter((part) => part !== '').join(' ');
}
