import { type RetentionAnswer } from '@muster/contracts';
import { withholdRetention } from './withhold-retention';

/** An answer without curves that leaves so many people out. */
function leavingOut(withoutServiceStart: number, impossible: number) {
  const leftOut: RetentionAnswer['leftOut'] = { withoutServiceStart, impossible };
  return { by: ['religion'], curves: [], logRank: null, leftOut, about: { notes: [] as string[] } };
}

describe('retention by a sensitive characteristic', () => {
  it.each([
    [[12, 3], null],
    [[4, 0], null],
    [[12, 0], { withoutServiceStart: 12, impossible: 0 }],
  ] as const)('of %j people in no curve tells %j', ([start, impossible], told) => {
    const { leftOut, about } = withholdRetention(leavingOut(start, impossible), 10);

    expect(leftOut).toEqual(told);
    expect(about.notes.includes('How many people are in no curve is withheld.')).toBe(told === null);
  });
});
