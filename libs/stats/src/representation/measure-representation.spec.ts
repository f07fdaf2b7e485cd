import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { measureRepresentation } from './measure-representation';
import { type MeasuredRow } from './measured-table';
import { type RepresentationCounts } from './representation-counts';

interface Example {
  readonly cases: readonly {
    readonly count: number;
    readonly declared: number;
    readonly total: number;
    readonly baselineShare: number;
    readonly expected: Readonly<Record<string, number | string | null>>;
  }[];
}
const example = JSON.parse(
  readFileSync(join(__dirname, '../../fixtures/representation-share.example.json'), 'utf8'),
) as Example;

describe('measureRepresentation', () => {
  it.each(example.cases)(
    'agrees with 60-digit arithmetic for $count of $declared declared against $baselineShare',
    ({ count, declared, total, baselineShare, expected }) => {
      const table = measureRepresentation(
        part([['black', count]], declared, total),
        new Map([['black', baselineShare]]),
      );

      const row = only(table.rows);
      expect(row.verdict).toBe(expected['verdict']);
      for (const [name, value] of Object.entries(expected)) {
        if (name === 'verdict') continue;
        const actual = row[name as keyof MeasuredRow];
        if (value === null || actual === null) expect({ name, actual }).toEqual({ name, actual: value });
        else expect(Math.abs(Number(actual) - Number(value))).toBeLessThanOrEqual(tolerance(Number(value)));
      }
    },
  );

  it('keeps the true counts and their denominators on every row', () => {
    const table = measureRepresentation(part([['black', 4]], 212, 230), null);

    expect(only(table.rows)).toMatchObject({ headcount: 4, declared: 212, total: 230, smallNumber: true });
    expect(table.declarationRate).toBeCloseTo(212 / 230, 12);
  });

  it.each([
    [9, true],
    [10, false],
  ])('marks a true count of %d as small: %s', (headcount, smallNumber) => {
    const table = measureRepresentation(part([['black', headcount]], 212, 230), null);

    expect(only(table.rows).smallNumber).toBe(smallNumber);
  });

  it('counts people who have not declared without giving them a share', () => {
    const counts = part([['black', 4]], 10, 20);
    const unknown = { code: 'unknown', declared: false, count: { headcount: 10, fte: 9.5 } };
    const table = measureRepresentation({ ...counts, groups: [...counts.groups, unknown] }, new Map());

    expect(table.rows[1]).toMatchObject({
      headcount: 10,
      fte: 9.5,
      status: 'shown',
      share: null,
      lower: null,
    });
  });

  it('has no share, and no NaN, when nobody has declared', () => {
    const table = measureRepresentation(part([['black', 0]], 0, 12), new Map([['black', 0.08]]));

    expect(only(table.rows)).toMatchObject({
      status: 'not-available',
      share: null,
      gap: null,
      verdict: null,
    });
    expect(table.declarationRate).toBe(0);
  });

  it('has no declaration rate when the part is empty', () => {
    expect(measureRepresentation(part([['black', 0]], 0, 0), null).declarationRate).toBeNull();
  });

  it('gives zero, not a missing number, for an empty group of a part with people', () => {
    const row = only(measureRepresentation(part([['black', 0]], 50, 50), new Map([['black', 0.08]])).rows);

    expect(row).toMatchObject({ status: 'shown', headcount: 0, share: 0, lower: 0, ratio: 0 });
  });

  it('has no ratio against a population share of zero, and warns under half a per cent', () => {
    const against = (share: number) =>
      only(measureRepresentation(part([['black', 3]], 50, 50), new Map([['black', share]])).rows);

    expect(against(0)).toMatchObject({ ratio: null, ratioLower: null, smallBaseline: false });
    expect(against(0.0049).smallBaseline).toBe(true);
    expect(against(0.005).smallBaseline).toBe(false);
  });

  it('has an FTE share only where FTE is held', () => {
    const held = {
      groups: [{ code: 'black', declared: true, count: { headcount: 4, fte: 3.5 } }],
      declared: { headcount: 8, fte: 7 },
      total: { headcount: 8, fte: 7 },
    };
    expect(only(measureRepresentation(held, null).rows).fteShare).toBe(0.5);
    expect(only(measureRepresentation(part([['black', 4]], 8, 8), null).rows).fteShare).toBeNull();
  });

  it('gives shares that sum to 1 over a grouping that covers everybody once', () => {
    fc.assert(
      fc.property(closedGrouping, (headcounts) => {
        const total = headcounts.reduce((sum, count) => sum + count, 0);
        const rows = measureRepresentation(part(named(headcounts), total, total), null).rows;

        // Sums of at most 19 correctly rounded quotients: far below 1e-12.
        expect(rows.reduce((sum, { share }) => sum + (share ?? NaN), 0)).toBeCloseTo(1, 12);
      }),
    );
  });

  it('changes no other row when an empty group is added', () => {
    fc.assert(
      fc.property(closedGrouping, (headcounts) => {
        const total = headcounts.reduce((sum, count) => sum + count, 0);
        const without = measureRepresentation(part(named(headcounts), total, total), null).rows;
        const withEmpty = measureRepresentation(part(named([...headcounts, 0]), total, total), null).rows;

        expect(withEmpty.slice(0, -1)).toEqual(without);
      }),
    );
  });
});

const closedGrouping = fc
  .array(fc.nat(100_000), { minLength: 1, maxLength: 19 })
  .filter((headcounts) => headcounts.some((count) => count > 0));

function named(headcounts: readonly number[]): [string, number][] {
  return headcounts.map((headcount, index) => [`group-${index}`, headcount]);
}

function part(groups: readonly [string, number][], declared: number, total: number): RepresentationCounts {
  return {
    groups: groups.map(([code, headcount]) => ({ code, declared: true, count: { headcount, fte: null } })),
    declared: { headcount: declared, fte: null },
    total: { headcount: total, fte: null },
  };
}

function only(rows: readonly MeasuredRow[]): MeasuredRow {
  const [row] = rows;
  if (!row) throw new Error('one row expected');
  return row;
}

/** 1e-9 relative; a difference that is exactly 0 may carry the rounding of its terms. */
function tolerance(expected: number): number {
  return expected === 0 ? 1e-9 : Math.abs(expected) * 1e-9;
}
