import { bridgeChoices } from './bridge-choices';

describe('bridgeChoices', () => {
  it('says what a change of code would mean, and how many people speak for it', () => {
    const counts = { people: 1212, stayers: 1214, accepted: false };

    expect(
      bridgeChoices([
        { dimension: 'unit', from: 'K1', to: 'K2', ...counts },
        { dimension: 'rank', from: 'grade-c', to: 'band-3', ...counts },
      ]),
    ).toEqual([
      { value: '0', label: 'Unit K1 is now called K2', hint: '1,212 of 1,214 people of K1 now have K2.' },
      {
        value: '1',
        label: 'Rank or grade grade-c is now called band-3',
        hint: '1,212 of 1,214 people of grade-c now have band-3.',
      },
    ]);
  });
});
