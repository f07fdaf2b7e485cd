import { ROLES } from '@muster/domain';
import { rolePromises, roleTasks } from './role-tasks';

describe('roleTasks', () => {
  it('shows each page once for somebody with several roles', () => {
    const paths = roleTasks(['analyst', 'dpo', 'plan-lead']).map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths).toContain('/representation');
    expect(paths).toContain('/audit');
  });

  it('leads nobody but stewards and analysts to data about people', () => {
    for (const role of ROLES) {
      const paths = roleTasks([role]).map(({ path }) => path);
      expect(paths.some((path) => /^\/(data(?!\/objections)|representation|retention)/.test(path))).toBe(
        ['steward', 'analyst'].includes(role),
      );
    }
  });

  it('gives every role something to do now or says what will come', () => {
    for (const role of ROLES) {
      expect(roleTasks([role]).length > roleTasks([]).length || rolePromises([role]).length > 0).toBe(true);
    }
  });
});
