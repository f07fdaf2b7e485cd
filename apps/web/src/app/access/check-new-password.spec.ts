import { checkNewPassword } from './check-new-password';

const fields = (...passwords: [string, string, string]): (string | undefined)[] =>
  checkNewPassword(...passwords).map(({ field }) => field);

describe('checkNewPassword', () => {
  it('accepts fifteen characters, typed twice', () => {
    expect(fields('old', 'x'.repeat(15), 'x'.repeat(15))).toEqual([]);
  });

  it.each([
    ['a missing current password', ['', 'x'.repeat(15), 'x'.repeat(15)], ['current']],
    ['fourteen characters', ['old', 'x'.repeat(14), 'x'.repeat(14)], ['next']],
    ['129 characters', ['old', 'x'.repeat(129), 'x'.repeat(129)], ['next']],
    [
      'the same password again',
      ['four quiet walks home', 'four quiet walks home', 'four quiet walks home'],
      ['next'],
    ],
    ['two different new ones', ['old', 'x'.repeat(15), 'y'.repeat(15)], ['again']],
  ] as const)('refuses %s', (_, [current, next, again], expected) => {
    expect(fields(current, next, again)).toEqual(expected);
  });
});
