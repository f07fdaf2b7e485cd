import { checkGrant } from './check-grant';
import { grantState } from './grant-state';

const TODAY = '2026-03-01';
const FINE = { username: 'ann', until: '2026-06-30', purpose: 'Workforce plan 2026' };

describe('checkGrant', () => {
  it('passes a whole grant, of today and of twelve months', () => {
    for (const until of [FINE.until, TODAY, '2027-03-01'])
      expect(checkGrant({ ...FINE, until }, TODAY)).toEqual([]);
  });

  it.each([
    [{ username: ' ' }, 'grant-username', 'Enter the username'],
    [{ until: '' }, 'grant-until', 'Enter the last day'],
    [{ until: '2026-02-30' }, 'grant-until', 'a day that exists'],
    [{ until: '2026-02-28' }, 'grant-until', 'today or later'],
    [{ until: '2027-03-02' }, 'grant-until', 'twelve months'],
    [{ purpose: 'short' }, 'grant-purpose', '10 characters or more'],
    [{ purpose: 'x'.repeat(201) }, 'grant-purpose', '200 characters or fewer'],
  ])('refuses %o', (change, field, message) => {
    const errors = checkGrant({ ...FINE, ...change }, TODAY);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({ field, message: expect.stringContaining(message) });
  });
});

describe('grantState', () => {
  it('is a word for each', () => {
    expect(grantState({ valid: true, endedAt: null }).word).toBe('Valid');
    expect(grantState({ valid: false, endedAt: null }).word).toBe('Run out');
    expect(grantState({ valid: false, endedAt: '2026-01-01T00:00:00Z' }).word).toBe('Ended');
  });
});
