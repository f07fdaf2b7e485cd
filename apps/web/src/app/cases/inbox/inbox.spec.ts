import { type CaseSummary } from '@muster/contracts';
import { dueWords } from './due-words';
import { sortCases } from './sort-cases';

const TODAY = '2026-11-23';
const of = (reference: string, rest: Partial<CaseSummary>): CaseSummary => ({
  ...{ case: reference, reference, kind: 'say-and-stay', state: 'assigned', due: null, news: false },
  ...rest,
});

describe('dueWords', () => {
  it('says what is due and by when, and in words that it is late', () => {
    expect(dueWords({ what: 'acknowledge', on: '2026-11-25', late: false }, TODAY)).toBe(
      'Confirm to the colleague. Due by Wednesday 25 November.',
    );
    expect(dueWords({ what: '90-days', on: '2026-11-20', late: true }, TODAY)).toBe(
      'Ask again after 90 days. Late: due by Friday 20 November.',
    );
    expect(dueWords(null, TODAY)).toBe('Nothing is due.');
    expect(dueWords({ what: 'some-new-thing', on: '2026-11-25', late: false }, TODAY)).toContain(
      'Some new thing.',
    );
  });
});

describe('sortCases', () => {
  it('sets what is due first on top and what is over last', () => {
    const cases = [
      of('C-1', { state: 'closed' }),
      of('C-2', {}),
      of('C-3', { due: { what: 'acknowledge', on: '2026-11-25', late: false } }),
      of('C-4', { due: { what: '30-days', on: '2026-11-20', late: true } }),
      of('C-5', { state: 'closed', due: { what: 'totals', on: '2026-11-24', late: false } }),
    ];
    expect(sortCases(cases).map(({ reference }) => reference)).toEqual(['C-4', 'C-5', 'C-3', 'C-2', 'C-1']);
  });
});
