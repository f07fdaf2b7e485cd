import { rateRows } from './rate-rows';

const few = { events: 9, personYears: 90 };
const many = { events: 10, personYears: 100 };
const GROUND = {
  stock: {
    ranks: ['All ranks'],
    bandYears: [null],
    group: Float64Array.of(40),
    others: Float64Array.of(60),
  },
  rates: {
    leaving: { group: [few], others: [many] },
    promotion: { group: [], others: [] },
    intake: { group: 0, others: 30 },
    entry: { group: Float64Array.of(0), others: Float64Array.of(30) },
  },
  ranks: [{ code: 'all', label: 'All ranks', ranks: [] }],
  bands: [{ code: '0+', label: 'Any length of service', from: 0, to: null }],
  baseline: null,
  asAt: '2026-03-31',
};

describe('rateRows', () => {
  it('marks true counts below ten, and no released ones', () => {
    const marks = (fewBelow: number) =>
      rateRows(GROUND, fewBelow).map(({ kind, of, events, smallNumber }) => [kind, of, events, smallNumber]);

    expect(marks(10)).toEqual([
      ['leaving', 'group', 9, true],
      ['leaving', 'others', 10, false],
      ['intake', 'group', 0, true],
      ['intake', 'others', 30, false],
    ]);
    expect(marks(0).filter(([, , , isSmall]) => isSmall)).toEqual([]);
  });
});
