import loadHighs from 'highs';
import { aDimension } from '../../../test/a-dimension';
import { anAudit, type Officers } from '../../../test/an-audit';
import { createRandom } from '../../../test/create-random';
import { highsSolver } from '../../../test/highs-solver';
import { type AuditInput } from '../audit-input';
import { auditedDimension } from '../audited-dimension';
import { auditedPopulations } from '../audited-populations';
import { type Region, regionOf } from '../columns/region';
import { type LinearProgram, type LinearSolver } from '../linear-solver';
import { buildPrograms } from './build-programs';
import { programOf } from './audit-program';

let solver: LinearSolver;
beforeAll(async () => {
  solver = highsSolver(await loadHighs());
});

const ETHNICITY = aDimension('ethnicity', ['asian', 'black', 'mixed', 'white'], {
  ...{ asian: ['asian'], black: ['black'], mixed: ['mixed'], white: ['white'] },
  heritage: ['black', 'mixed'],
});
const RANK = aDimension('rank', ['constable', 'sergeant', 'inspector'], {
  ...{ constable: ['constable'], sergeant: ['sergeant'], inspector: ['inspector'] },
  above: ['sergeant', 'inspector'],
});
const UNIT = aDimension('unit', ['north', 'south', 'west']);
const SEX = aDimension('sex', ['female', 'male', 'other'], { female: ['female'], male: ['male'] });
const by = (...ids: string[]) => ids.map((id) => ({ id, by: 'all' as const }));

/** A withheld number of officers and its bounds. */
interface Bounds {
  readonly people: number;
  readonly low: number;
  readonly high: number;
}

function boundsOf(program: LinearProgram, columns: readonly number[]): [number, number] {
  const open = solver.open(program);
  const least = open.minimise(
    columns,
    columns.map(() => 1),
  );
  const most = open.minimise(
    columns,
    columns.map(() => -1),
  );
  open.close();
  if (!least || !most) throw new Error('no table fits');
  return [least.value, -most.value];
}

function audited(input: AuditInput) {
  const dimensions = (input.lattice.dimensions.get('officer') ?? []).map(auditedDimension);
  const released = new Map([...input.cells].map(([key, cell]) => [key, cell.released]));
  const populations = auditedPopulations(input, released, 'officer');
  const [program] = buildPrograms(input, 'officer', populations, dimensions).programs;
  const [stock] = populations;
  if (!program || !stock) throw new Error('no program');
  const regions = stock.cells.map(({ coords }) => regionOf(coords, dimensions) ?? new Map());
  return { dimensions, program, stock, regions };
}

/** Every withheld cell by the program of the audit. */
function bounds(input: AuditInput): Bounds[] {
  const { program, stock, regions } = audited(input);
  return stock.cells.flatMap((cell, at): Bounds[] => {
    if (cell.value !== null) return [];
    const columns = program.columns.get(stock.id)?.columnsOf(regions[at] ?? new Map()) ?? [];
    const [low, high] = boundsOf(program.views[0]?.program ?? programOf(0, []), columns);
    return [{ people: cell.people, low, high }];
  });
}

/** The same by one column for every combination of leaves of all dimensions, without merging or cliques. */
function jointBounds(input: AuditInput): Bounds[] {
  const { dimensions, stock, regions } = audited(input);
  let leaves: (readonly number[])[] = [[]];
  for (const { leaves: count } of dimensions)
    leaves = leaves.flatMap((each) => Array.from({ length: count }, (_, leaf) => [...each, leaf]));
  const columnsOf = (region: Region) =>
    leaves.flatMap((each, column) =>
      dimensions.every(({ id }, at) => region.get(id)?.includes(each[at] ?? -1) ?? true) ? [column] : [],
    );
  const rows = stock.cells.flatMap(({ interval }, at) => {
    const columns = columnsOf(regions[at] ?? new Map());
    return [{ lower: interval.least, upper: interval.most, columns, weights: columns.map(() => 1) }];
  });
  const program = programOf(leaves.length, rows);
  return stock.cells.flatMap((cell, at): Bounds[] => {
    if (cell.value !== null) return [];
    const [low, high] = boundsOf(program, columnsOf(regions[at] ?? new Map()));
    return [{ people: cell.people, low, high }];
  });
}

function randomOfficers(seed: number, size: number): Officers[] {
  const random = createRandom(seed);
  const choose = (codes: readonly string[]) => codes[Math.floor(random() ** 2 * codes.length)] ?? '';
  return Array.from({ length: size }, () => ({
    people: 1,
    leaves: {
      ethnicity: choose(['white', 'asian', 'black', 'mixed']),
      rank: choose(['constable', 'sergeant', 'inspector']),
      unit: choose(['north', 'south', 'west']),
      sex: choose(['male', 'female', 'other']),
    },
  }));
}

const FORCES = Array.from({ length: 12 }, (_, at) => ({ seed: at + 1, size: 30 + at * 15 }));

describe('buildPrograms', () => {
  it.each(FORCES)('holds the truth within its bounds, force $seed of $size', ({ seed, size }) => {
    const found = bounds(
      anAudit({
        dimensions: [ETHNICITY, RANK, UNIT, SEX],
        tables: [
          { id: 'three', dims: by('ethnicity', 'rank', 'sex') },
          { id: 'unit', dims: by('ethnicity', 'unit') },
        ],
        stock: randomOfficers(seed, size),
        seed,
      }),
    );
    expect(found.length).toBeGreaterThan(3);
    for (const { people, low, high } of found) {
      expect(low).toBeLessThan(people + 1e-6);
      expect(high).toBeGreaterThan(people - 1e-6);
    }
  });

  it.each(FORCES.slice(0, 6))(
    'gives the bounds of the joint table although it has only cliques of it, force $seed',
    ({ seed, size }) => {
      const input = anAudit({
        dimensions: [ETHNICITY, RANK, UNIT, SEX],
        // A chain: ethnicity - rank - unit - sex has the cliques of two, and no table of the whole.
        tables: [
          { id: 'one', dims: by('ethnicity', 'rank') },
          { id: 'two', dims: by('rank', 'unit') },
          { id: 'three', dims: by('unit', 'sex') },
          { id: 'single', dims: [{ id: 'ethnicity', by: 'leaves' }] },
        ],
        stock: randomOfficers(seed, size),
        seed,
      });
      const [cliques, joint] = [bounds(input), jointBounds(input)];
      expect(cliques).toHaveLength(joint.length);
      cliques.forEach(({ low, high }, at) => {
        expect(low).toBeCloseTo(joint[at]?.low ?? NaN, 5);
        expect(high).toBeCloseTo(joint[at]?.high ?? NaN, 5);
      });
    },
  );

  it.each(FORCES.slice(0, 6))(
    'gives the bounds of the joint table of a ring of tables, force $seed',
    ({ seed, size }) => {
      const input = anAudit({
        dimensions: [ETHNICITY, RANK, UNIT, SEX],
        // A ring has no clique tree of its own: it needs one more edge.
        tables: [
          { id: 'one', dims: by('ethnicity', 'rank') },
          { id: 'two', dims: by('rank', 'unit') },
          { id: 'three', dims: by('unit', 'sex') },
          { id: 'four', dims: by('ethnicity', 'sex') },
        ],
        stock: randomOfficers(seed, size),
        seed,
      });
      const [cliques, joint] = [bounds(input), jointBounds(input)];
      cliques.forEach(({ low, high }, at) => {
        expect(low).toBeCloseTo(joint[at]?.low ?? NaN, 5);
        expect(high).toBeCloseTo(joint[at]?.high ?? NaN, 5);
      });
    },
  );

  it.each(FORCES.slice(0, 6))(
    'gives exactly what trying every whole table gives, force $seed',
    ({ seed }) => {
      const random = createRandom(seed);
      const counts = Array.from({ length: 4 }, (_, at) => Math.floor(random() * 6) + (at === 3 ? 5 : 0));
      const codes = ['black|north', 'black|south', 'white|north', 'white|south'].map((each) =>
        each.split('|'),
      );
      const input = anAudit({
        dimensions: [aDimension('ethnicity', ['black', 'white']), aDimension('unit', ['north', 'south'])],
        tables: [{ id: 'two', dims: by('ethnicity', 'unit') }],
        stock: codes.map(([ethnicity = '', unit = ''], at) => ({
          people: counts[at] ?? 0,
          leaves: { ethnicity, unit },
        })),
        seed,
      });
      const { stock, regions } = audited(input);
      const membersOf = (region: Region) =>
        codes.flatMap(([ethnicity, unit], at) => {
          const places = [
            ['ethnicity', ethnicity === 'black' ? 0 : 1],
            ['unit', unit === 'north' ? 0 : 1],
          ] as const;
          return places.every(([id, leaf]) => region.get(id)?.includes(leaf) ?? true) ? [at] : [];
        });
      const cells = stock.cells.map((cell, at) => ({
        ...cell,
        members: membersOf(regions[at] ?? new Map()),
      }));
      const seen = cells.map(() => ({ low: Infinity, high: -Infinity }));
      // 25 officers at most, so the total is shown and no table that fits has more than 33.
      const limit = 33;
      for (let a = 0; a <= limit; a += 1)
        for (let b = 0; a + b <= limit; b += 1)
          for (let c = 0; a + b + c <= limit; c += 1)
            for (let d = 0; a + b + c + d <= limit; d += 1) {
              const table = [a, b, c, d];
              const sums = cells.map(({ members }) => members.reduce((sum, at) => sum + (table[at] ?? 0), 0));
              const fits = cells.every(
                ({ interval }, at) => (sums[at] ?? 0) >= interval.least && (sums[at] ?? 0) <= interval.most,
              );
              if (!fits) continue;
              seen.forEach((range, at) => {
                range.low = Math.min(range.low, sums[at] ?? 0);
                range.high = Math.max(range.high, sums[at] ?? 0);
              });
            }
      const withheld = seen.filter((_, at) => cells[at]?.value === null);
      expect(withheld).toEqual(
        bounds(input).map(({ low, high }) => ({
          low: Math.max(0, Math.ceil(low - 1e-6)),
          high: Math.floor(high + 1e-6),
        })),
      );
    },
  );
});
