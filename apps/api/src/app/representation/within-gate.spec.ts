import { type RepresentationRow } from '@muster/contracts';
import { withinGate } from './within-gate';

/** A group of a part of the workforce in which `declared` of `total` have declared. */
function row(rank: string, group: string, declared: number, total: number): RepresentationRow {
  return {
    ...{ group: { rank, ethnicity: group }, labels: { rank, ethnicity: group }, status: 'shown' },
    ...{
      headcount: 10,
      fte: 9.5,
      declared,
      total,
      declarationRate: declared / total,
      share: 0.1,
      fteShare: 0.1,
    },
    ...{
      lower: 0.08,
      upper: 0.12,
      boundLow: 0.05,
      boundHigh: 0.5,
      baselineShare: 0.2,
      gap: -0.1,
      ratio: 0.5,
    },
    ...{ ratioLower: 0.4, ratioUpper: 0.6, shortfall: 10, verdict: 'below', smallNumber: false },
    ...{ smallBaseline: true, undeclared: false },
  };
}

describe('withinGate', () => {
  it('leaves counts and rates where fewer than 60 % of everybody have declared', () => {
    // By hand: (50 + 60) of (100 + 90) = 57.9 %, although 60 of the 90 sergeants have.
    const rows = [row('constable', 'black', 50, 100), row('sergeant', 'black', 60, 90)];
    const told = withinGate([...rows, row('sergeant', 'white', 60, 90)], 'ethnicity', 0.6);
    expect(told.closed).toBe(true);
    expect(told.rows[1]).toEqual({
      ...row('sergeant', 'black', 60, 90),
      ...{
        share: null,
        fteShare: null,
        lower: null,
        upper: null,
        boundLow: null,
        boundHigh: null,
        gap: null,
      },
      ...{
        ratio: null,
        ratioLower: null,
        ratioUpper: null,
        shortfall: null,
        verdict: null,
        smallBaseline: false,
      },
    });
  });

  it.each([
    // By hand: 596 of 1,000 are printed as 60 %; 594 as 59 %.
    [596, false],
    [594, true],
  ])('compares the rate as it is printed: %s of 1,000', (declared, closed) => {
    expect(withinGate([row('all', 'black', declared, 1000)], 'ethnicity', 0.6).closed).toBe(closed);
  });

  it('has no gate for ranks, and none where nobody is', () => {
    expect(withinGate([row('constable', 'black', 1, 100)], 'rank', 0.6).closed).toBe(false);
    expect(withinGate([row('constable', 'black', 0, 0)], 'ethnicity', 0.6).closed).toBe(false);
  });
});
