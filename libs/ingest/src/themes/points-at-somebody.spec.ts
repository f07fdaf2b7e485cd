import { pointsAtSomebody } from './points-at-somebody';

describe('pointsAtSomebody', () => {
  it.each([
    'Ask john.smith@example.police.uk first.',
    'After case 7GQ2-MX4D we changed the form.',
    'Staff number 4471234 is informed.',
    'Call 0121 496 0000.',
    'The sergeant, Sarah Smith, leads it.',
  ])('sees it in: %s', (text) => {
    expect(pointsAtSomebody(text)).toBe(true);
  });

  it.each([
    'Every request for flexible work is answered in writing within 28 days.',
    'Head of People Services',
    'Declaration rate, July 2026 to June 2027',
    'A second person reads every grievance (since 2026-05-01).',
  ])('sees nothing in: %s', (text) => {
    expect(pointsAtSomebody(text)).toBe(false);
  });
});
