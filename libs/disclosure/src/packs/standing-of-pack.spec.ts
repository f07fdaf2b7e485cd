import { standingOfPack } from './standing-of-pack';

const LATER = '0190a000-0000-7000-8000-000000000002';

describe('where a pack stands', () => {
  it.each([
    ['built', true, null, 'draft'],
    ['frozen', true, null, 'draft'],
    ['approved', true, null, 'approved'],
    ['published', true, null, 'approved'],
    ['published', false, null, 'withdrawn'],
    ['archived', true, LATER, 'replaced'],
    ['archived', true, null, 'withdrawn'],
  ] as const)(
    '%s, its release published %s, replaced by %s: %s',
    (state, releasePublished, replacedBy, told) => {
      expect(standingOfPack({ state, releasePublished, replacedBy })).toBe(told);
    },
  );
});
