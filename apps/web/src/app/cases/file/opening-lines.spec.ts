import { type CaseEvent } from '@muster/contracts';
import { openingLines } from './opening-lines';

const event = (what: string, rest: Partial<CaseEvent> = {}): CaseEvent => ({
  ...{ at: '2026-11-23T09:30:00.000Z', party: 'custodian', who: 'Ann Poe', detail: 'court-order', what },
  ...rest,
});

describe('openingLines', () => {
  it('is empty where nobody used the recovery key', () => {
    expect(openingLines([event('opened', { party: 'listener' })])).toEqual({ lines: [], silent: false });
  });

  it('says who did what, newest first, with the reason once', () => {
    const { lines, silent } = openingLines([
      event('break-glass-asked'),
      event('break-glass-opened', { who: 'Bo Rye' }),
      event('break-glass-over', { party: 'system', who: '' }),
    ]);
    expect(lines.map(({ words }) => words)).toEqual([
      'Muster noted that the time of the recovery key was over.',
      'Bo Rye, a custodian, agreed that the case is opened with the recovery key, for 60 minutes.',
      'Ann Poe, a custodian, asked to open the case with the recovery key. Reason: court order.',
    ]);
    expect(lines[0]?.when).toBe('23 November 2026 at 09:30');
    expect(silent).toBe(false);
  });

  it('says the same where the colleague is not told, and that they are not', () => {
    const { lines, silent } = openingLines([
      event('break-glass-asked-silently'),
      event('break-glass-read-silently'),
    ]);
    expect(lines.map(({ words }) => words)).toEqual([
      'Ann Poe, a custodian, read the case with the recovery key.',
      'Ann Poe, a custodian, asked to open the case with the recovery key. Reason: court order.',
    ]);
    expect(silent).toBe(true);
  });
});
