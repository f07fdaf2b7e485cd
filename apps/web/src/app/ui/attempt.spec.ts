import { type Problem } from '@muster/contracts';
import { ApiError } from '../api/api-error';
import { Attempt } from './attempt';

const PROBLEM: Problem = {
  ...{ type: 'about:blank', title: 'A title', status: 500, code: 'internal' },
  ...{ detail: 'A reason.', instance: 'urn:uuid:0b8fc6f0-2f2e-4a57-9c0e-1f0a2b3c4d5e' },
};
const MISSING = { field: 'office', message: 'Enter the office' };

describe('Attempt', () => {
  it('says what is wrong with the form, by field, and does nothing', async () => {
    const attempt = new Attempt();
    const act = jest.fn();

    expect(await attempt.run([MISSING], act)).toBe(false);

    expect(act).not.toHaveBeenCalled();
    expect(attempt.errorOf('office')).toBe('Enter the office');
    expect(attempt.errorOf('username')).toBe('');
    expect(attempt.busy()).toBe(false);
  });

  it('tells a fault with its reference, and lets the next attempt through', async () => {
    const attempt = new Attempt();

    expect(await attempt.run([], () => Promise.reject(new ApiError(PROBLEM)))).toBe(false);
    expect(attempt.errors()).toEqual([{ message: 'A reason.' }]);
    expect(attempt.reference()).toBe('0b8fc6f0-2f2e-4a57-9c0e-1f0a2b3c4d5e');

    expect(await attempt.run([], () => Promise.resolve())).toBe(true);
    expect(attempt.errors()).toEqual([]);
    expect(attempt.reference()).toBeNull();
  });

  it('does one thing at a time', async () => {
    const attempt = new Attempt();
    let finish = (): void => undefined;
    const first = attempt.run([], () => new Promise<void>((resolve) => (finish = resolve)));
    const second = jest.fn();

    expect(attempt.busy()).toBe(true);
    expect(await attempt.run([], second)).toBe(false);
    finish();

    expect(await first).toBe(true);
    expect(second).not.toHaveBeenCalled();
    expect(attempt.busy()).toBe(false);
  });

  it('keeps what the act itself found wrong', async () => {
    const attempt = new Attempt();

    await attempt.run([], () => Promise.resolve(attempt.errors.set([MISSING])));

    expect(attempt.errors()).toEqual([MISSING]);
  });
});
