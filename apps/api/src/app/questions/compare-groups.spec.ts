import { type ComparableGroup, type ComparablePart, compareGroups, NOT_COMPARED } from './compare-groups';

const group = (name: string, events: number, atRisk: number): ComparableGroup => ({
  ...{ name, count: { events, atRisk } },
  declared: true,
  overlaps: false,
});
const part = (comparator: number | null, ...groups: readonly ComparableGroup[]): ComparablePart => ({
  groups,
  comparator,
});
const leaving = (parts: readonly ComparablePart[], years = 1) =>
  compareGroups('unwanted', parts, years, 'Leaver rate by ethnicity');
/** NYPD, 2 May 2021 to 9 January 2022, from the issue. */
const NYPD = part(
  0,
  group('White', 1013, 15_852),
  group('Hispanic', 493, 10_140),
  group('Black', 293, 5225),
  group('Asian', 113, 3184),
  group('Native American', 3, 27),
);

describe('compareGroups', () => {
  // The issue: Katz 1.715 (0.767, 3.830), cannot tell; score test 0.184 (metrics C8), 2 more years (methods page).
  it("can't tell 9 of 750 from 17 of 2,429", () => {
    const [rows] = leaving([part(1, group('Black', 9, 750), group('White', 17, 2429))]).parts;

    expect(rows?.[0]).toMatchObject({
      ...{ verdict: 'cant-tell', reason: null, rlMethod: 'katz', pMethod: 'score', moreYears: 2 },
    });
    expect(rows?.[0]?.relativeLikelihood).toBeCloseTo(1.715, 3);
    expect(rows?.[0]?.rlLower).toBeCloseTo(0.767, 3);
    expect(rows?.[0]?.rlUpper).toBeCloseTo(3.83, 3);
    expect(rows?.[0]?.p).toBeCloseTo(0.184, 3);
    // 750 at 17 in 2,429 are 5.25 leavers, by hand.
    expect(rows?.[0]?.excess).toBeCloseTo(9 - (750 * 17) / 2429, 12);
    expect(rows?.[1]).toEqual(NOT_COMPARED);
  });

  it('has no ratio for 117 of 389 against 2 of 10, tests all the same, and no person turns it', () => {
    const [rows] = leaving([part(1, group('White', 117, 389), group('Black', 2, 10))]).parts;

    expect(rows?.[0]).toMatchObject({
      ...{ relativeLikelihood: null, rlLower: null, rlUpper: null, rlMethod: null, flips: null },
      ...{ verdict: 'cant-tell', reason: 'too-few', pMethod: 'fisher' },
    });
    expect(rows?.[0]?.p).toBeGreaterThan(0.5);
  });

  it('reads NYPD as the issue does, and adjusts its four comparisons together', () => {
    const { parts, family } = leaving([NYPD], 252 / 365.25);
    const [rows = []] = parts;

    expect(rows.map(({ verdict }) => verdict)).toEqual([null, 'likely', 'likely', 'clear', 'cant-tell']);
    expect(rows[3]?.relativeLikelihood).toBeCloseTo(0.5554, 4);
    expect(rows[3]?.rlLower).toBeCloseTo(0.459, 3);
    expect(rows[3]?.rlUpper).toBeCloseTo(0.672, 3);
    expect(rows[4]).toMatchObject({ reason: 'too-few', relativeLikelihood: null });
    expect(family).toEqual({
      method: 'benjamini-hochberg',
      name: 'Leaver rate by ethnicity',
      size: 4,
      members: ['Hispanic', 'Black', 'Asian', 'Native American'],
    });
    // Benjamini and Hochberg by hand: p in rising order times 4 over its place, never above what follows.
    const p = rows.slice(1).map((row) => row.p ?? 1);
    const rising = p.toSorted((a, b) => a - b);
    const byHand = p.map((own) =>
      Math.min(...rising.slice(rising.indexOf(own)).map((each) => (each * 4) / (rising.indexOf(each) + 1))),
    );
    rows.slice(1).forEach(({ pAdjusted }, at) => expect(pAdjusted).toBeCloseTo(byHand[at] ?? 0, 14));
  });

  it('turns the ratio round for promotions, so that above 1 is worse off', () => {
    const rows = compareGroups(
      'wanted',
      [part(1, group('Black', 10, 100), group('White', 20, 100))],
      1,
      'family',
    ).parts[0];

    expect(rows?.[0]).toMatchObject({ relativeLikelihood: 2, excess: -10 });
  });

  it('says why there is a bound and no ratio where nobody of a large group was promoted', () => {
    const rows = compareGroups(
      'wanted',
      [part(1, group('Black', 0, 200), group('White', 40, 400))],
      1,
      'family',
    ).parts[0];

    expect(rows?.[0]).toMatchObject({
      ...{ relativeLikelihood: null, rlUpper: null, rlMethod: 'koopman', reason: 'no-events' },
      ...{ verdict: 'clear', excess: -20 },
    });
    expect(rows?.[0]?.rlLower).toBeGreaterThan(1.25);
  });

  it('keeps parts apart in their rates and together in their family', () => {
    const two = part(1, group('Sergeant: Black', 20, 100), group('Sergeant: White', 10, 100));
    const { parts, family } = leaving([NYPD, two]);

    expect(parts[1]?.[0]).toMatchObject({ relativeLikelihood: 2 });
    expect(family?.size).toBe(5);
    expect(family?.members.at(-1)).toBe('Sergeant: Black');
    expect(parts[1]?.[0]?.pAdjusted).toBeGreaterThanOrEqual(parts[1]?.[0]?.p ?? 1);
  });

  it('is not changed by an empty group, which is named and not tested', () => {
    const with0 = leaving([{ ...NYPD, groups: [...NYPD.groups, group('Other', 0, 0)] }]);
    const without = leaving([NYPD]);

    expect(with0.parts[0]?.slice(0, 5)).toEqual(without.parts[0]);
    expect(with0.family).toEqual(without.family);
    expect(with0.parts[0]?.[5]).toEqual({
      ...NOT_COMPARED,
      verdict: 'cant-tell',
      reason: 'nobody-at-risk',
    });
  });

  it('compares nobody who has not declared, nobody without a comparator, and no group with itself', () => {
    const unknown = { ...group('Unknown', 5, 50), declared: false };
    const overlapping = { ...group('Black heritage', 20, 200), overlaps: true };
    const { parts, family } = leaving([
      part(2, unknown, overlapping, group('White', 100, 1000)),
      part(null, group('Black', 20, 100)),
    ]);

    expect(parts).toEqual([
      [NOT_COMPARED, { ...NOT_COMPARED, reason: 'groups-overlap' }, NOT_COMPARED],
      [NOT_COMPARED],
    ]);
    expect(family).toBeNull();
  });

  it('never writes NaN or Infinity, whatever the counts', () => {
    const counts = [0, 1, 4, 5, 30, 1_000_000];
    const pairs = counts.flatMap((atRisk) =>
      counts.filter((events) => events <= atRisk).map((events) => group(`${events}`, events, atRisk)),
    );
    for (const eventIs of ['wanted', 'unwanted'] as const) {
      for (const at of pairs.keys()) {
        const { parts } = compareGroups(eventIs, [{ groups: pairs, comparator: at }], 0.5, 'family');
        const numbers = (parts[0] ?? []).flatMap((row) =>
          Object.values(row).filter((value) => typeof value === 'number'),
        );
        expect(numbers.every(Number.isFinite)).toBe(true);
      }
    }
  });
});
