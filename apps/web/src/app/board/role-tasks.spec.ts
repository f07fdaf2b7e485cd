import { type Role, ROLES } from '@muster/domain';
import { roleTasks } from './role-tasks';

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
      expect(paths.some((path) => /^\/data(?!\/objections)/.test(path))).toBe(
        ['steward', 'analyst'].includes(role),
      );
    }
  });

  it('leads those who read releases to the same addresses as the analyst, and to quality, commitments and packs', () => {
    for (const role of ['plan-lead', 'board', 'network'] as const) {
      const paths = roleTasks([role]).map(({ path }) => path);
      expect(paths.slice(0, 7)).toEqual([
        ...['/representation', '/progression', '/retention', '/workstream-1'],
        ...['/quality', '/commitments', '/packs'],
      ]);
    }
  });

  it('leads those who make packs to them, in other words than those who read them', () => {
    const packsOf = (role: Role) => roleTasks([role]).find(({ path }) => path === '/packs')?.description;
    for (const role of ['analyst', 'plan-lead', 'dpo'] as const)
      expect(packsOf(role)).toContain('publication');
    for (const role of ['board', 'network', 'scrutiny'] as const)
      expect(packsOf(role)).toContain('published');
  });

  it('tells an analyst who also reads releases of the pages with true counts', () => {
    const [first] = roleTasks(['analyst', 'board']);
    expect(first?.description).toContain('every other characteristic held');
    expect(roleTasks(['board', 'analyst']).filter(({ path }) => path === '/representation')).toEqual([first]);
  });

  it('gives every role something to do', () => {
    for (const role of ROLES) expect(roleTasks([role]).length).toBeGreaterThan(roleTasks([]).length);
  });
});
