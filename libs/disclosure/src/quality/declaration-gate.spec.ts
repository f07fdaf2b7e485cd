import { aRelease, type PlantedCounts } from '../../test/a-release';
import { declarationGate } from './declaration-gate';

const gate = (planted: PlantedCounts, dimension = 'ethnicity', period = '2025-Q1') =>
  declarationGate(aRelease(period, 'board', planted), 'officer', dimension, 0.6);

describe('declarationGate', () => {
  it.each([
    // By hand: 720 of 1,200 are 60 %; 715 are 59.6 %, printed as 60 %; 700 are 58.3 %.
    [720, 'open'],
    [715, 'open'],
    [700, 'closed'],
  ])('compares the rate as it is printed: %s of 1,200 declared is %s', (declared, expected) => {
    expect(gate({ stock: 1200, 'stock ethnicity=declared': declared })).toBe(expected);
  });

  it('does not know the rate where what it is made of is withheld, or of a handful', () => {
    expect(gate({ stock: 1200 })).toBe('not-known');
    expect(gate({ 'stock ethnicity=declared': 1000 })).toBe('not-known');
    expect(gate({ stock: 20, 'stock ethnicity=declared': 20 })).toBe('not-known');
  });

  it('knows of a rate that is withheld when it is too low, by the missing answers that are shown', () => {
    // By hand: 500 of 1,200 have not answered, and how many prefer not to say is withheld: at most 58 % have declared.
    const religion = { stock: 1200, 'stock religion=not-answered': 500 };
    expect(gate(religion, 'religion')).toBe('closed');
    expect(gate({ ...religion, 'stock religion=not-answered': 100 }, 'religion')).toBe('not-known');
    expect(gate({ ...religion, 'stock religion=prefer-not-to-say': 100 }, 'religion')).toBe('closed');
    const missing = { 'stock disability=prefer-not-to-say': 50, 'stock disability=not-stated': 100 };
    expect(gate({ stock: 1200, ...missing }, 'disability')).toBe('not-known');
    expect(gate({ stock: 1200, ...missing, 'stock disability=not-recorded': 50 }, 'disability')).toBe('open');
  });

  it.each(['sex', 'rank', 'unit', 'canary'])(
    'is open for %s, of which nobody is without an answer',
    (each) => {
      expect(gate({ stock: 1200 }, each)).toBe('open');
    },
  );

  it('is open for what the release does not have', () => {
    expect(gate({ stock: 1200 }, 'religion', '2025-Q3')).toBe('open');
  });
});
