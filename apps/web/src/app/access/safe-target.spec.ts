import { safeTarget } from './safe-target';

describe('safeTarget', () => {
  it.each([
    ['/data', '/data'],
    ['/representation?by=sex', '/representation?by=sex'],
    [undefined, '/'],
    ['', '/'],
    ['https://example.org', '/'],
    ['//example.org', '/'],
    ['/\\example.org', '/'],
    ['data', '/'],
    ['/sign-in?next=/data', '/'],
  ])('answers %s with %s', (next, target) => expect(safeTarget(next)).toBe(target));
});
