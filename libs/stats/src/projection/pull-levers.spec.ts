import { blankRates } from './blank-rates';
import { type ScenarioLevers } from './projection-input';
import { pullLevers } from './pull-levers';

const EVERY = { of: 'group', band: null, rate: 0.06 } as const;
const FIRST_YEARS = { of: 'group', band: 0, rate: 0.12 } as const;

/** Leaving rates by band of the group, then of the others, in one rank and three bands. */
function pulled(leaving: NonNullable<ScenarioLevers['leaving']>) {
  const rates = blankRates(1, 3);
  pullLevers({ leaving }, rates);
  return [[...rates.group.leaving], [...rates.others.leaving]];
}

describe('pullLevers', () => {
  it.each([
    ['before', [EVERY, FIRST_YEARS]],
    ['after', [FIRST_YEARS, EVERY]],
  ])('keeps the rate of one band when every band is set %s it', (_, leaving) => {
    expect(pulled(leaving)).toEqual([
      [0.12, 0.06, 0.06],
      [0, 0, 0],
    ]);
  });

  it('takes the later of two rates for the same people', () => {
    expect(pulled([FIRST_YEARS, EVERY, { ...FIRST_YEARS, rate: 0.1 }, { ...EVERY, rate: 0.05 }])[0]).toEqual([
      0.1, 0.05, 0.05,
    ]);
  });
});
