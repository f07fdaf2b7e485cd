import { pathOfKept } from './path-of-kept';

describe('pathOfKept', () => {
  it.each([
    ['retention', { force: ['EXMP'], who: ['officer'] }, '/retention', { force: ['EXMP'], who: ['officer'] }],
    ['board-position', { release: ['2026-Q1'] }, '/', { release: ['2026-Q1'] }],
    ['commitments-entry', { ref: ['195'] }, '/commitments/entry', { ref: ['195'] }],
    ['mix-and-rate', { way: ['resignation'] }, '/retention/mix-and-rate', { way: ['resignation'] }],
    ['packs', { force: ['EXMP'] }, '/packs', { force: ['EXMP'] }],
    ['pack', { force: ['EXMP'], pack: ['018f'] }, '/packs/018f', { force: ['EXMP'] }],
  ] as const)('leads to the page of %s', (page, address, path, query) => {
    const kept = Object.fromEntries(
      Object.entries(address).map(([name, values]) => [name, [...(values as readonly string[])]]),
    );
    expect(pathOfKept({ page, address: kept, since: 'same' })).toEqual({ path, query });
  });

  it('leads to the newest release where that of the link is gone, as the page says', () => {
    const address = { force: ['EXMP'], release: ['2026-Q1'] };

    expect(pathOfKept({ page: 'board-position', address, since: 'gone' }).query).toEqual({ force: ['EXMP'] });
    expect(pathOfKept({ page: 'board-position', address, since: 'newer' }).query).toEqual(address);
  });
});
