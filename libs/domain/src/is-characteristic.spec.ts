import { isCharacteristic } from './is-characteristic';

// The characteristics of the Equality Act 2010 that forces hold, and what else people are counted by.
describe('isCharacteristic', () => {
  it.each(['ethnicity', 'sex', 'age-band', 'disability', 'religion', 'orientation'])('is so of %s', (id) => {
    expect(isCharacteristic(id)).toBe(true);
  });

  it.each(['rank', 'unit', 'workforce-type', 'contract', 'extra:faith', 'length-of-service', 'toString', ''])(
    'is not so of %j',
    (id) => {
      expect(isCharacteristic(id)).toBe(false);
    },
  );
});
