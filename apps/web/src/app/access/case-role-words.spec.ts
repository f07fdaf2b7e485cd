import { askedRole, CASE_ROLE_CHOICES, caseRoleName } from './case-role-words';

describe('the choices of roles', () => {
  it('each lead to a role, with a post for a listener alone, and back to its words', () => {
    for (const { value, label } of CASE_ROLE_CHOICES) {
      const asked = askedRole(value);
      if (!asked) throw new Error(`nothing stands behind ${value}`);
      expect(asked.role === 'listener').toBe(asked.post !== null);
      expect(caseRoleName(asked)).toBe(label);
    }
  });

  it('have nothing behind no choice', () => {
    expect(askedRole('')).toBeUndefined();
  });
});
