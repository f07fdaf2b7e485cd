import fc from 'fast-check';
import createHighs, { type Highs } from 'highs';
import { aDimension } from '../../test/a-dimension';
import { aPolicy } from '../../test/a-policy';
import { highsSolver } from '../../test/highs-solver';
import { type AuditInput } from '../audit/audit-input';
import { type CellKey, type Lattice } from '../lattice/lattice';
import { buildLattice } from '../lattice/build-lattice';
import { quarterOf } from '../lattice/quarter-of';
import { type FlowPeriod, type ReleaseQuarter } from '../lattice/release-period';
import { type Population } from '../populations/population';
import { type ReleasedValue } from '../protect/protected-cell';
import { tabulate } from '../tabulate/tabulate';
import { auditOfficeList } from './audit-office-list';
import { discloseOfficeList } from './disclose-office-list';
import { officeAnswer } from './office-answer';
import { officeFacts } from './office-facts';
import { officeList } from './office-list';
import { type OfficeCell } from './office-list-definition';
import { officePlaces } from './office-places';

const ETHNICITIES = ['asian', 'black', 'mixed', 'white', 'unknown'];
const RANKS = ['constable', 'sergeant', 'inspector'];
const POLICY = aPolicy();
const QUARTER: ReleaseQuarter = quarterOf('2025-Q3') ?? fail();
const YEAR: FlowPeriod = { kind: 'financial-year', id: '2024-25', from: '2024-04-01', to: '2025-03-31' };

/** Officers by ethnicity and rank: people[ethnicity][rank]. */
type Counts = readonly (readonly number[])[];

function lattice(periods: readonly FlowPeriod[] = []): Lattice {
  const tables = POLICY.tables
    .filter(
      ({ id, measure }) =>
        id === 'ethnicity-rank-sex' ||
        (periods.length > 0 && id === 'ethnicity-sex' && measure === 'leavers'),
    )
    .map((table) => ({ ...table, dims: table.dims.filter(({ id }) => id !== 'sex') }));
  const dimensions = [aDimension('ethnicity', ETHNICITIES), aDimension('rank', RANKS)];
  return buildLattice({
    ...{ force: 'EXMP', quarter: QUARTER, policy: { ...POLICY, tables }, periods, yearly: false },
    dimensions: new Map([['officer', dimensions]]),
  });
}

function population(counts: Counts, change: Partial<Population> = {}): Population {
  const rows = counts.flatMap((ranks, ethnicity) =>
    ranks.flatMap((people, rank) => Array.from({ length: people }, () => ({ ethnicity, rank }))),
  );
  return {
    ...{ workforceType: 'officer', measure: 'stock', period: null },
    keys: BigInt64Array.from(rows, (_, at) => BigInt(at + 1)),
    leaves: new Map([
      ['ethnicity', Uint8Array.from(rows, ({ ethnicity }) => ethnicity)],
      ['rank', Uint8Array.from(rows, ({ rank }) => rank)],
    ]),
    ...change,
  };
}

function officer(ethnicity: string, rank?: string): OfficeCell {
  return {
    workforceType: 'officer',
    measure: 'stock',
    coords: rank === undefined ? { ethnicity } : { ethnicity, rank },
  };
}

describe("the office-holders' list", () => {
  let highs: Highs;
  beforeAll(async () => {
    highs = await createHighs();
  });

  /** Whether the list may be opened beside a release of which `show` gives values. */
  function opens(
    cells: readonly OfficeCell[],
    counts: Counts,
    show: (people: number) => number | null = () => null,
  ): boolean {
    const whole = lattice();
    const people = population(counts);
    const released = new Map<CellKey, ReleasedValue>();
    const audited: [CellKey, AuditInput['cells'] extends ReadonlyMap<CellKey, infer C> ? C : never][] = [];
    for (const [key, { people: count }] of tabulate(whole, [people])) {
      const value = show(count);
      const shown: ReleasedValue = value === null ? { status: 'c', value } : { status: 'ok', value };
      released.set(key, shown);
      audited.push([key, { people: count, released: shown, sameAsBefore: false }]);
    }
    const input: AuditInput = {
      ...{ policy: POLICY, lattice: whole, cells: new Map(audited), earlier: [], margins: [], facts: [] },
    };
    const dated = [{ population: people, quarter: QUARTER }];
    const moments = { quarters: new Set([QUARTER.id]), years: new Set<string>() };
    const listed = { source: 'office-holders' as const, ...moments };
    const facts = officeFacts({ cells }, whole, dated, listed, POLICY);
    const places = officePlaces({ cells }, whole);
    return auditOfficeList(
      { input, released, facts, listed: places.map(({ key }) => key) },
      highsSolver(highs),
    );
  }

  it.each([
    [0, { status: 'none' }],
    [1, { status: 'few' }],
    [4, { status: 'few' }],
    [5, { status: 'count', people: 5 }],
    [312, { status: 'count', people: 312 }],
  ])('answers %i people with %j', (people, answer) => {
    expect(officeAnswer(people, 5)).toEqual(answer);
  });

  it.each([-1, 2.5, NaN])('answers nothing for %d', (people) => {
    expect(() => officeAnswer(people, 5)).toThrow(RangeError);
  });

  // Worked by hand: 7 Black sergeants, 3 Asian inspectors, no Black inspector; 6 Black officers left.
  it('counts people of the release, and names each line', () => {
    const whole = lattice([YEAR]);
    const cells: readonly OfficeCell[] = [
      ...[officer('black', 'sergeant'), officer('asian', 'inspector'), officer('black', 'inspector')],
      { workforceType: 'officer', measure: 'leavers', coords: { ethnicity: 'black' } },
      // The force has no such rank, no such staff: no lines.
      officer('black', 'grade-a'),
      { workforceType: 'staff', measure: 'stock', coords: { ethnicity: 'black' } },
    ];
    const stock = population([
      [0, 0, 3],
      [9, 7, 0],
      [1, 1, 1],
      [60, 30, 9],
      [2, 0, 0],
    ]);
    const left = population(
      [
        [1, 0, 0],
        [4, 2, 0],
        [0, 0, 0],
        [20, 5, 1],
        [0, 0, 0],
      ],
      { measure: 'leavers', period: YEAR },
    );

    expect(officeList(officePlaces({ cells }, whole), whole, [stock, left], POLICY)).toEqual([
      {
        id: 'officer|stock||ethnicity=black&rank=sergeant',
        label: 'Officers in post: black, sergeant',
        answer: { status: 'count', people: 7 },
      },
      {
        id: 'officer|stock||ethnicity=asian&rank=inspector',
        label: 'Officers in post: asian, inspector',
        answer: { status: 'few' },
      },
      {
        id: 'officer|stock||ethnicity=black&rank=inspector',
        label: 'Officers in post: black, inspector',
        answer: { status: 'none' },
      },
      {
        id: 'officer|leavers|2024-25|ethnicity=black',
        label: 'Officers who left in 2024/25: black',
        answer: { status: 'count', people: 6 },
      },
    ]);
  });

  describe('is opened', () => {
    const counts: Counts = [
      [12, 3, 1],
      [14, 6, 2],
      [7, 2, 0],
      [200, 60, 20],
      [9, 1, 0],
    ];
    const apart = [officer('asian', 'sergeant'), officer('black', 'sergeant'), officer('black', 'inspector')];

    it('when nothing follows from cells that have nobody in common', () => {
      expect(opens(apart, counts)).toBe(true);
    });

    it('not when a hidden cell outside it follows exactly', () => {
      // 22 Black officers, of whom 14 constables and 6 sergeants: 2 inspectors.
      expect(
        opens([officer('black'), officer('black', 'constable'), officer('black', 'sergeant')], counts),
      ).toBe(false);
    });

    it('not when "fewer than 5" follows inside it', () => {
      const all = [officer('black'), ...RANKS.map((rank) => officer('black', rank))];
      expect(opens(all, counts)).toBe(false);
    });

    it('not when "fewer than 5" comes closer than 1 to 4', () => {
      // Three Asian sergeants and one inspector: two lines of 1 to 4 with a sum of 4 leave at most 3 to each.
      const all = [
        officer('asian'),
        officer('asian', 'constable'),
        officer('asian', 'sergeant'),
        officer('asian', 'inspector'),
      ];
      expect(opens(all, counts)).toBe(false);
    });

    it('when released counts leave four numbers to a line', () => {
      expect(
        opens([officer('unknown', 'constable')], counts, (people) =>
          people >= 5 ? people - (people % 5) : null,
        ),
      ).toBe(true);
    });
  });

  it('keeps every "fewer than 5" at 1 to 4 against subtraction of everything it tells, when it opens', () => {
    const count = fc.oneof(fc.nat(6), fc.nat(40));
    const places = fc.subarray(
      ETHNICITIES.flatMap((ethnicity) => [
        officer(ethnicity),
        ...RANKS.map((rank) => officer(ethnicity, rank)),
      ]),
      { minLength: 1, maxLength: 12 },
    );
    const tables = fc.array(fc.tuple(count, count, count), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(tables, places, (counts, cells) => {
        if (!opens(cells, counts)) return;
        for (const { coords } of cells) {
          const [own, ranks] = knownOf(counts, cells, coords.ethnicity);
          const people =
            coords.rank === undefined ? own.people : (ranks[RANKS.indexOf(coords.rank)]?.people ?? 0);
          if (people === 0 || people >= 5) continue;
          const [least, most] =
            coords.rank === undefined
              ? rangeOfSum(own, ranks)
              : rangeOfPart(own, ranks, RANKS.indexOf(coords.rank));
          expect([least, most]).toEqual([1, 4]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('becomes a disclosed table, unless it says what a list may not say', () => {
    const list = {
      ...{
        force: 'EXMP',
        forceName: 'Example',
        period: '2025-Q3',
        periodLabel: 'Q2 2025/26',
        asAt: '2025-09-30',
      },
      ...{
        watermark: 'Somebody',
        lines: [{ id: 'a', label: 'A', answer: { status: 'count' as const, people: 5 } }],
      },
    };
    const [line] = list.lines;
    if (!line) return fail();

    expect(discloseOfficeList(list).toJSON()).toEqual(list);
    expect(() =>
      discloseOfficeList({ ...list, lines: [{ ...line, answer: { status: 'count', people: 4 } }] }),
    ).toThrow(RangeError);
    expect(() => discloseOfficeList({ ...list, lines: Array.from({ length: 41 }, () => line) })).toThrow(
      RangeError,
    );
  });
});

interface Known {
  readonly people: number;
  readonly least: number;
  readonly most: number;
}

/** What the list tells of an ethnic group and of each rank in it; anything where it tells nothing. */
function knownOf(
  counts: Counts,
  cells: readonly OfficeCell[],
  ethnicity: string,
): readonly [Known, readonly Known[]] {
  const row = counts[ETHNICITIES.indexOf(ethnicity)] ?? [];
  const told = (rank: string | undefined, people: number): Known => {
    const isListed = cells.some(({ coords }) => coords.ethnicity === ethnicity && coords.rank === rank);
    if (!isListed) return { people, least: 0, most: 1000 };
    return people === 0 || people >= 5
      ? { people, least: people, most: people }
      : { people, least: 1, most: 4 };
  };
  const sum = row.reduce((all, people) => all + people, 0);
  return [told(undefined, sum), RANKS.map((rank, at) => told(rank, row[at] ?? 0))];
}

/** By hand, as a reader with a pencil: a sum lies between the sums of the ends of its parts. */
function rangeOfSum(own: Known, parts: readonly Known[]): readonly [number, number] {
  const least = parts.reduce((sum, part) => sum + part.least, 0);
  const most = parts.reduce((sum, part) => sum + part.most, 0);
  return [Math.max(own.least, least), Math.min(own.most, most)];
}

/** And a part is what the other parts leave of the sum. */
function rangeOfPart(own: Known, parts: readonly Known[], at: number): readonly [number, number] {
  const others = parts.filter((_, place) => place !== at);
  const least = own.least - others.reduce((sum, part) => sum + part.most, 0);
  const most = own.most - others.reduce((sum, part) => sum + part.least, 0);
  return [Math.max(parts[at]?.least ?? 0, least), Math.min(parts[at]?.most ?? 0, most)];
}

function fail(): never {
  throw new Error('not found');
}
