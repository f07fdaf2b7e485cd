import { type PackState } from '@muster/contracts';
import { type Role } from '@muster/domain';
import { packMovesOffered } from './pack-moves-offered';

const offered = (
  state: PackState,
  roles: readonly Role[],
  { username = 'someone', releasePublished = true } = {},
) =>
  packMovesOffered({ state, builtBy: 'ana', releasePublished }, { username, roles }).map(
    ({ kind, whyNot }) => (whyNot === null ? kind : `not ${kind}`),
  );

describe('packMovesOffered', () => {
  it.each([
    ['built', ['analyst'], 'freeze discard'],
    ['built', ['plan-lead'], ''],
    ['frozen', ['plan-lead'], 'approve'],
    ['frozen', ['dpo'], 'approve discard'],
    ['approved', ['plan-lead'], 'publish'],
    ['published', ['analyst'], 'archive'],
    ['published', ['plan-lead'], ''],
    ['archived', ['analyst', 'dpo'], ''],
    ['frozen', ['board', 'network'], ''],
  ] as const)('offers of a pack that is %s to %j: %s', (state, roles, kinds) => {
    expect(offered(state, roles).join(' ')).toBe(kinds);
  });

  it('says to whoever built it that somebody else approves', () => {
    expect(offered('frozen', ['analyst'], { username: 'ana' })).toEqual(['not approve', 'discard']);
  });

  it('offers nothing on an archived release but to end it', () => {
    expect(offered('approved', ['analyst'], { releasePublished: false })).toEqual(['discard']);
    expect(offered('built', ['analyst'], { releasePublished: false })).toEqual(['discard']);
  });
});
