import fc from 'fast-check';
import { CAUSES, shareChange } from './share-change';

const NOBODY = { group: 0, declared: 0 };

describe('shareChange', () => {
  // By hand with fractions, docs/methods/share-change.md: 40 of 800 to 54 of 900.
  it('splits a change by cause', () => {
    const figure = shareChange(
      { group: 40, declared: 800 },
      { group: 54, declared: 900 },
      {
        joining: { group: 18, declared: 150 },
        leaving: { group: -7, declared: -60 },
        transfers: { group: 1, declared: -5 },
        declaration: { group: 2, declared: 15 },
      },
    );

    expect(figure.status).toBe('shown');
    if (figure.status !== 'shown') return;
    // Mean share 11/200, mean declared 850: (18 - 8.25) / 850 and so on.
    const expected = [9.75 / 850, -3.7 / 850, 1.275 / 850, 0, 1.175 / 850];
    figure.value.parts.forEach(({ cause, part }, at) => {
      expect(cause).toBe(CAUSES[at]);
      expect(part).toBeCloseTo(expected[at] ?? NaN, 15);
    });
    expect(figure.value.change).toBeCloseTo(0.01, 15);
  });

  it('has parts that sum to the change, whatever happened', () => {
    const gain = fc.record({ group: fc.nat(1000), rest: fc.nat(100_000) });
    const loss = fc.record({ group: fc.nat(1000), rest: fc.nat(100_000) });
    fc.assert(
      fc.property(fc.array(fc.tuple(gain, loss), { minLength: 5, maxLength: 5 }), (each) => {
        const net = Object.fromEntries(
          CAUSES.map((cause, at) => {
            const [come, go] = each[at] ?? [];
            const group = (come?.group ?? 0) - (go?.group ?? 0);
            return [cause, { group, declared: group + (come?.rest ?? 0) - (go?.rest ?? 0) }];
          }),
        );
        const start = { group: 5000, declared: 505_000 + 1 };
        const end = Object.values(net).reduce(
          (sum, { group, declared }) => ({ group: sum.group + group, declared: sum.declared + declared }),
          start,
        );
        const figure = shareChange(start, end, net);
        if (figure.status !== 'shown') throw new Error(figure.reason);
        const sum = figure.value.parts.reduce((all, { part }) => all + part, 0);
        const size = figure.value.parts.reduce((all, { part }) => all + Math.abs(part), 1e-12);
        expect(Math.abs(sum - figure.value.change)).toBeLessThan(1e-13 * size);
        expect(figure.value.to - figure.value.from).toBeCloseTo(figure.value.change, 14);
      }),
    );
  });

  it('is not moved by a cause that nobody was touched by', () => {
    const [start, end] = [
      { group: 1, declared: 10 },
      { group: 2, declared: 11 },
    ];
    const joining = { group: 1, declared: 1 };

    expect(shareChange(start, end, { joining, transfers: NOBODY })).toEqual(
      shareChange(start, end, { joining }),
    );
  });

  it('names what cannot be split', () => {
    const some = { group: 1, declared: 10 };

    expect(shareChange(NOBODY, some, {})).toEqual({ status: 'not-available', reason: 'nobody-declared' });
    expect(shareChange(some, NOBODY, {})).toEqual({ status: 'not-available', reason: 'nobody-declared' });
    expect(shareChange(some, { group: 2, declared: 10 }, {})).toEqual({
      status: 'not-available',
      reason: 'causes-do-not-add-up',
    });
    expect(() => shareChange({ group: 2, declared: 1 }, some, {})).toThrow(RangeError);
  });
});
