import { tellsACharacteristic } from './tells-a-characteristic';

describe('tellsACharacteristic', () => {
  it.each([
    ['a unit', ['unit:U1'], false],
    ['the name of a characteristic alone', ['religion'], false],
    ['nothing', [], false],
    ['a characteristic with its value', ['unit:U1', 'religion:none'], true],
    ['a dimension that nobody has judged', ['staff-network:a'], true],
  ])('looks at %s', (_, where, found) => {
    expect(tellsACharacteristic({ force: ['EXMP'], where })).toBe(found);
  });

  it('takes an address without filters', () => {
    expect(tellsACharacteristic({ force: ['EXMP'] })).toBe(false);
  });
});
