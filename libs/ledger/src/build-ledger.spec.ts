import { buildLedger } from './build-ledger';

const one = { startsPerson: [1], validFrom: [1], validTo: [2], fteHundredths: [100] };

describe('buildLedger', () => {
  it('keeps one byte per code up to 255, two above, and nothing for what is not held', () => {
    const ledger = buildLedger({
      ...one,
      codes: new Map([
        ['rank', [255]],
        ['unit', [256]],
        ['religion', [0]],
      ]),
    });

    expect(ledger.columns.get('rank')).toEqual({ size: 256, ids: Uint8Array.of(255) });
    expect(ledger.columns.get('unit')).toEqual({ size: 257, ids: Uint16Array.of(256) });
    expect(ledger.columns.has('religion')).toBe(false);
  });

  it.each([-1, 65_536, 0.5, Number.NaN])('refuses the code %p', (code) => {
    expect(() => buildLedger({ ...one, codes: new Map([['rank', [code]]]) })).toThrow('outside 0 to 65535');
  });

  it('refuses columns of different length', () => {
    expect(() => buildLedger({ ...one, codes: new Map([['rank', [1, 2]]]) })).toThrow('rank has 2 rows');
    expect(() => buildLedger({ ...one, validTo: [], codes: new Map() })).toThrow('validTo has 0 rows');
  });

  it('knows whether the full-time equivalent is missing for anyone', () => {
    expect(buildLedger({ ...one, codes: new Map() }).fteMissing).toBe(false);
    expect(buildLedger({ ...one, fteHundredths: [-1], codes: new Map() }).fteMissing).toBe(true);
  });
});
