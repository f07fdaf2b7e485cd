import { readLevers } from './read-levers';

const RANKS = [
  { code: 'constable', label: 'Constable', ranks: ['constable'] },
  { code: 'sergeant-inspector', label: 'Sergeant to Inspector', ranks: ['sergeant', 'inspector'] },
];
const BANDS = [
  { code: '0-2', label: 'Less than 2 years', from: 0, to: 2 },
  { code: '2-5', label: '2 to 5 years', from: 2, to: 5 },
  { code: '5+', label: '5 years or over', from: 5, to: null },
];
const LADDER = ['constable', 'sergeant', 'inspector'];
const read = (levers: Parameters<typeof readLevers>[0]) =>
  readLevers(levers, { ranks: RANKS, bands: BANDS }, LADDER);
const leaving = (band: string | null) => ({ leaving: [{ of: 'group' as const, band, rate: 0.1 }] });
const promotion = (rank: string) => ({ promotion: [{ of: 'others' as const, rank, rate: 0.1 }] });

describe('readLevers', () => {
  it.each([
    ['2-5', [1]],
    ['0-5', [0, 1]],
    ['0+', [0, 1, 2]],
    ['5+', [2]],
    [null, [null]],
  ])('moves every band within %s', (band, places) => {
    expect(read(leaving(band))).toEqual({
      ok: true,
      value: { leaving: places.map((place) => ({ of: 'group', band: place, rate: 0.1 })) },
    });
  });

  it('finds a rank that stands alone by its code, and ranks that stand together by the code of them all', () => {
    expect(read({ ...promotion('constable'), transferRank: 'sergeant-inspector', intakePerYear: 0 })).toEqual(
      {
        ok: true,
        value: { promotion: [{ of: 'others', rank: 0, rate: 0.1 }], transferRank: 1, intakePerYear: 0 },
      },
    );
    expect(read({})).toEqual({ ok: true, value: {} });
  });

  it.each([
    ['a finer band', leaving('0-1'), 'stratum-empty'],
    ['a band across two', leaving('4-6'), 'stratum-empty'],
    ['no band', leaving('long'), 'unknown-band'],
    ['a band of which only a part is there', leaving('0-7'), 'stratum-empty'],
    ['a rank among others', { transferRank: 'inspector' }, 'stratum-empty'],
    ['the lowest rank among others', promotion('sergeant'), 'stratum-empty'],
    ['no rank', { transferRank: 'general' }, 'unknown-rank'],
    ['the highest', promotion('sergeant-inspector'), 'unknown-rank'],
  ])('has no place for %s', (_, levers, code) => {
    expect(read(levers)).toMatchObject({ ok: false, refusal: { code } });
  });

  it('says what stands together', () => {
    expect(read(promotion('sergeant'))).toMatchObject({
      refusal: {
        message: expect.stringContaining('as Sergeant to Inspector (sergeant-inspector).') as unknown,
      },
    });
    expect(read(leaving('0-7'))).toMatchObject({
      refusal: {
        message: expect.stringContaining('less than 2 years, 2 to 5 years, 5 years or over.') as unknown,
      },
    });
  });
});
