import { isSuitablePassword } from './is-suitable-password';

describe('isSuitablePassword', () => {
  it.each(['seven brown teapots', 'gr8-lantern-over-mill', 'ünïcodé passt auch gut'])(
    'accepts "%s"',
    (password) => {
      expect(isSuitablePassword(password, 'jmorgan')).toBe(true);
    },
  );

  it.each([
    ['is too short', 'fourteen signs'],
    ['repeats few signs', 'abababababababababab'],
    ['is made of first guesses', 'PoliceWelcome12345!'],
    ['is the username and a little', 'jmorganjmorgan2026'],
    ['is too long', 'teapot '.repeat(19)],
  ])('refuses one that %s', (_, password) => {
    expect(isSuitablePassword(password, 'jmorgan')).toBe(false);
  });
});
