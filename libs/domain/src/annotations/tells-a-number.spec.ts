import { tellsANumber } from './tells-a-number';

describe('tellsANumber', () => {
  it.each([
    ...['New promotion policy', 'Intake of autumn 2025', 'Plan of 2025/26, Q2', 'Action #195 began'],
    ...['New plan of 2025 for officers', '#195 staff plan', 'Q2 officers’ survey'],
    ...[
      'One process for officers and staff',
      'Phase two of the plan',
      'Someone else approves',
      'A new stage',
    ],
  ])('allows %s', (text) => expect(tellsANumber(text)).toBe(false));

  it.each([
    '6 officers left',
    'An intake of 240',
    '12 %',
    '2025: 40 joined',
    '١٢ joined',
    'A ½ day',
    '20251',
    ...['1950 officers left', '2,025 new recruits', 'In all 2001 women'],
    'Six officers left',
    'two Black women sergeants moved',
    'Twenty-two new recruits',
    'dozens of joiners and ten staff',
  ])('finds the number of %s', (text) => expect(tellsANumber(text)).toBe(true));
});
