import { generatePassword } from './generate-password';
import { isSuitablePassword } from './is-suitable-password';

describe('generatePassword', () => {
  it('gives readable groups that differ each time and are suitable', () => {
    const passwords = Array.from({ length: 200 }, generatePassword);

    expect(new Set(passwords).size).toBe(200);
    for (const password of passwords) {
      expect(password).toMatch(/^([a-hjkmnp-z2-9]{5}-){3}[a-hjkmnp-z2-9]{5}$/);
      expect(isSuitablePassword(password, 'steward')).toBe(true);
    }
  });
});
