import { releaseStateSchema } from '@muster/contracts';
import { type Role } from '@muster/domain';
import { releaseDecisions } from './release-decisions';

const person = (username: string, ...roles: readonly Role[]) => ({ username, roles });

describe('releaseDecisions', () => {
  // The rules of issue 4: a second person approves, never the builder, never a steward; a breach is never approved.
  it.each([
    ['building', ['discard']],
    ['auditing', ['discard']],
    ['breached', ['discard']],
    ['built', ['approve', 'discard']],
    ['approved', ['publish', 'discard']],
    ['published', ['archive']],
    ['archived', []],
    ['discarded', []],
    ['failed', ['discard']],
  ] as const)('of a release that is %s', (state, kinds) => {
    const offered = releaseDecisions({ state, builtBy: 'ann' }, person('bea', 'analyst'));
    expect(offered.map(({ kind }) => kind)).toEqual(kinds);
    expect(offered.every(({ whyNot }) => whyNot === null)).toBe(true);
  });

  it('lets no builder approve, whatever else they are', () => {
    const [approve, discard] = releaseDecisions(
      { state: 'built', builtBy: 'ann' },
      person('ann', 'analyst', 'dpo'),
    );
    expect(approve?.whyNot).toContain('You built this release');
    expect(discard?.whyNot).toBeNull();
  });

  it('lets the builder publish what somebody else approved', () => {
    const [publish] = releaseDecisions({ state: 'approved', builtBy: 'ann' }, person('ann', 'analyst'));
    expect(publish).toEqual({ kind: 'publish', whyNot: null });
  });

  it('lets no steward approve', () => {
    const [approve] = releaseDecisions({ state: 'built', builtBy: 'ann' }, person('dee', 'dpo', 'steward'));
    expect(approve?.whyNot).toContain('A data steward does not approve');
  });

  it('offers approval in one state only', () => {
    const states = releaseStateSchema.options.filter((state) =>
      releaseDecisions({ state, builtBy: 'ann' }, person('bea', 'dpo')).some(
        ({ kind }) => kind === 'approve',
      ),
    );
    expect(states).toEqual(['built']);
  });
});
