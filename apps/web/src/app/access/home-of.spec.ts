import { homeOf } from './home-of';

describe('homeOf', () => {
  it.each([
    [['board'], '/'],
    [['plan-lead', 'board'], '/'],
    [['plan-lead'], '/representation'],
    [['network'], '/representation'],
    [['analyst'], '/retention'],
    [['analyst', 'dpo'], '/retention'],
    [['listener'], '/cases'],
    [['steward'], '/'],
    [['administrator'], '/'],
    [[], '/'],
  ] as const)('of %j is %s', (roles, home) => expect(homeOf(roles)).toBe(home));
});
