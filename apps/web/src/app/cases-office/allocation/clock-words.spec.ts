import { clockWords } from './clock-words';

// Days of the week from a printed calendar of 2026.
describe('clockWords', () => {
  it('names the day by which somebody has to answer', () => {
    expect(clockWords({ acknowledgeBy: '2026-11-27', late: false }, '2026-11-25')).toBe(
      'A listener confirms by Friday 27 November, if they have not yet.',
    );
  });

  it('does not wait for a day that has passed and was kept', () => {
    expect(clockWords({ acknowledgeBy: '2026-11-20', late: false }, '2026-11-25')).toBe(
      'A listener has confirmed to the colleague.',
    );
  });

  it('says in words that it is late', () => {
    expect(clockWords({ acknowledgeBy: '2026-11-20', late: true }, '2026-11-25')).toBe(
      'Late: a listener should have confirmed by Friday 20 November.',
    );
  });
});
