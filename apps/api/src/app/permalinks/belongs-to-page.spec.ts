import { PERMALINK_PAGES } from '@muster/contracts';
import { belongsToPage } from './belongs-to-page';

describe('belongsToPage', () => {
  it.each([
    ['representation', { force: ['EXMP'], by: ['ethnicity,rank'], where: ['unit:Force control (North)'] }],
    [
      'retention',
      { from: ['2024-04-01'], to: ['2025-03-31'], denominator: ['person-years'], loss: ['force'] },
    ],
    ['mix-and-rate', { from: ['2024-04-01'], by: ['ethnicity'], way: ['resignation'] }],
    ['commitments-entry', { force: ['EXMP'], ref: ['Ref 7.1 (b)'], meeting: ['2026-02-24'] }],
    ['comparators', { show: ['trend'], beside: ['west-midlands,kent'], year: ['2022'] }],
    ['pack', { force: ['EXMP'], pack: ['018f3f4e-0000-7000-8000-000000000000'] }],
  ] as const)('keeps what the page of %s writes', (page, address) => {
    expect(belongsToPage({ page, address: mutable(address) })).toBe(true);
  });

  it.each(PERMALINK_PAGES)('keeps no name of somebody’s own on the page of %s', (page) => {
    expect(belongsToPage({ page, address: { note: ['x'] } })).toBe(false);
    expect(belongsToPage({ page, address: { constructor: ['x'] } })).toBe(false);
  });

  it('keeps no sentence where a code stands', () => {
    const address = { force: ['EXMP'], release: ['ring me about this'] };
    expect(belongsToPage({ page: 'board-position', address })).toBe(false);
  });

  it('keeps no sentence in the place of a filter, and the name of a dimension alone', () => {
    const filtered = (where: string) =>
      belongsToPage({ page: 'representation', address: { where: [where] } });

    expect(filtered('ring me about this')).toBe(false);
    expect(filtered('religion')).toBe(true);
  });
});

function mutable(address: Readonly<Record<string, readonly string[]>>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(address).map(([name, values]) => [name, [...values]]));
}
