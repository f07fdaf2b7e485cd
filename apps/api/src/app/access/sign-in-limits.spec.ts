import { SignInLimits } from './sign-in-limits';

describe('SignInLimits', () => {
  beforeEach(() => void jest.useFakeTimers({ now: Date.parse('2026-03-31T09:00:00Z') }));
  afterEach(() => void jest.useRealTimers());

  it('lets five attempts on one account through in 15 minutes and the sixth again afterwards', async () => {
    const limits = new SignInLimits();
    for (let attempt = 1; attempt <= 5; attempt += 1) expect(await limits.begin('10.0.0.1', 'anna')).toBe(0);

    expect(await limits.begin('10.0.0.1', 'anna')).toBe(900);
    expect(await limits.begin('10.0.0.1', 'ben')).toBe(0);
    jest.advanceTimersByTime(900_000);
    expect(await limits.begin('10.0.0.1', 'anna')).toBe(0);
  });

  it('stops an address after twenty failures in an hour, whatever names it tries', async () => {
    const limits = new SignInLimits();
    for (let attempt = 1; attempt <= 20; attempt += 1)
      expect(await limits.begin('10.0.0.1', `name${attempt}`)).toBe(0);

    expect(await limits.begin('10.0.0.1', 'name21')).toBe(3600);
    expect(await limits.begin('10.0.0.2', 'name21')).toBe(0);
  });

  it('never stops somebody who signs in successfully', async () => {
    const limits = new SignInLimits();
    for (let attempt = 1; attempt <= 50; attempt += 1) {
      expect(await limits.begin('10.0.0.1', 'anna')).toBe(0);
      await limits.succeed('10.0.0.1', 'anna');
    }
  });

  it('takes the addresses of one IPv6 network as one', async () => {
    const limits = new SignInLimits();
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      expect(await limits.begin(`2001:db8::${attempt}`, 'anna')).toBe(0);
    }

    expect(await limits.begin('2001:db8:0:0:ffff::1', 'anna')).toBeGreaterThan(0);
    expect(await limits.begin('2001:db8:0:1::1', 'anna')).toBe(0);
  });
});
