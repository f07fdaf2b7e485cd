import { buildLedger } from './build-ledger';
import { bytesOfLedger } from './bytes-of-ledger';
import { NO_DAY, OPEN_END } from './ledger';

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

  it('finds the spells of each person, and refuses those that overlap or end before they begin', () => {
    const spells = (startsPerson: number[], validFrom: number[], validTo: number[]) =>
      buildLedger({
        startsPerson,
        validFrom,
        validTo,
        fteHundredths: validFrom.map(() => 100),
        codes: new Map(),
      });

    expect(spells([1, 0, 1], [1, 5, 2], [5, 9, 3]).personStarts).toEqual(Int32Array.of(0, 2, 3));
    expect(spells([], [], []).personStarts).toEqual(Int32Array.of(0));
    expect(() => spells([1, 0], [1, 4], [5, 9])).toThrow('overlap');
    expect(() => spells([1, 0], [5, 1], [9, 5])).toThrow('overlap');
    expect(() => spells([1], [5], [5])).toThrow('ends before it begins');
  });

  describe('flows', () => {
    const flow = { kind: 2, spell: 1, asAt: 9, after: 5, reason: 0, reasonOn: NO_DAY, away: 0 };
    const withFlows = (...flows: (typeof flow)[]) => {
      const column = (of: keyof typeof flow) => flows.map((each) => each[of]);
      return buildLedger({
        startsPerson: [1, 0, 0],
        validFrom: [1, 5, 11],
        validTo: [5, 9, OPEN_END],
        fteHundredths: [100, 100, 100],
        codes: new Map(),
        flows: {
          ...{ kind: column('kind'), spell: column('spell'), asAt: column('asAt'), after: column('after') },
          ...{ reason: column('reason'), reasonOn: column('reasonOn'), away: column('away') },
        },
      }).flows;
    };

    it('are none when none are given', () => {
      expect(buildLedger({ ...one, codes: new Map() }).flows.kind).toHaveLength(0);
    });

    it('mark the rejoiner who comes back from where the leaver was away', () => {
      const back = { ...flow, kind: 1, spell: 2, asAt: 11, after: 9 };

      expect([...withFlows({ ...flow, away: 1 }, back).away]).toEqual([1, 1]);
      expect([...withFlows(flow, back).away]).toEqual([0, 0]);
    });

    it.each([
      ['belongs to no spell', { ...flow, spell: 3 }],
      ['belongs to no spell', { ...flow, spell: -1 }],
      ['has no kind', { ...flow, kind: 15 }],
      ['has no spell before it', { ...flow, kind: 3, spell: 0 }],
      ['lies in no period', { ...flow, after: 9 }],
    ])('are refused when one %s', (problem, wrong) => {
      expect(() => withFlows(wrong)).toThrow(problem);
    });

    it('are refused out of order or in columns of different length', () => {
      expect(() => withFlows(flow, { ...flow, asAt: 8 })).toThrow('out of order');
      const flows = { kind: [2], spell: [], asAt: [], after: [], reason: [], reasonOn: [], away: [] };
      expect(() => buildLedger({ ...one, codes: new Map(), flows })).toThrow('spell has 0 rows');
    });
  });

  it('keeps 29 million person-months, ten years of 43 forces, in 64 MiB', () => {
    // A hundredth of what docs/adr/0018-people-in-memory.md counts: 422,269 people, 1,231,993 spells, 617,045 flows.
    const [people, spells, flows] = [4_222, 12_320, 6_170];
    const filled = (length: number, value: number) => new Array<number>(length).fill(value);
    const ledger = buildLedger({
      startsPerson: Array.from({ length: spells }, (_, spell) => (spell < people ? 1 : 0)),
      validFrom: Array.from({ length: spells }, (_, spell) => Math.max(1, spell - people + 2)),
      validTo: Array.from({ length: spells }, (_, spell) => Math.max(1, spell - people + 2) + 1),
      fteHundredths: filled(spells, 100),
      serviceStart: filled(spells, 1),
      rankStart: filled(spells, 1),
      codes: new Map([
        ...Array.from({ length: 12 }, (_, at) => [`narrow ${at}`, filled(spells, 255)] as const),
        ['unit', filled(spells, 789)] as const,
      ]),
      flows: {
        ...{
          kind: filled(flows, 2),
          spell: filled(flows, 1),
          asAt: filled(flows, 9),
          after: filled(flows, 5),
        },
        ...{ reason: filled(flows, 0), reasonOn: filled(flows, NO_DAY), away: filled(flows, 0) },
      },
    });

    expect(bytesOfLedger(ledger) * 100).toBeLessThanOrEqual(64 * 1024 * 1024);
  });
});
