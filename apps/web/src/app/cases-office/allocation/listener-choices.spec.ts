import { listenerChoices } from './listener-choices';

describe('listenerChoices', () => {
  it('begins with those who have least to do, and says how much', () => {
    const eligible = [
      { id: 'c', displayName: 'Cy Rowe', open: 2 },
      { id: 'b', displayName: 'Bea Lunn', open: 1 },
      { id: 'z', displayName: 'Zoe Ash', open: 0 },
      { id: 'a', displayName: 'Al Firth', open: 1 },
    ];
    expect(listenerChoices({ eligible })).toEqual([
      { value: 'z', label: 'Zoe Ash: no open cases' },
      { value: 'a', label: 'Al Firth: 1 open case' },
      { value: 'b', label: 'Bea Lunn: 1 open case' },
      { value: 'c', label: 'Cy Rowe: 2 open cases' },
    ]);
  });

  it('is empty when nobody is left', () => {
    expect(listenerChoices({ eligible: [] })).toEqual([]);
  });
});
