import { checkNotice } from './check-notice';

const IDS = { reference: 'who', day: 'when' };
const TODAY = '2026-04-01';

describe('checkNotice', () => {
  it.each([
    ['2026-04-01', []],
    ['2026-04-02', ['The date must not lie in the future']],
    ['2026-02-31', ['Enter a day that exists']],
    ['', ['Enter the day, month and year, for example 31 3 2026']],
  ])('says about the day %j: %j', (day, sentences) => {
    const errors = checkNotice({ reference: '7031847', day }, IDS, TODAY);

    expect(errors).toEqual(sentences.map((message) => ({ field: 'when', message })));
  });

  it('asks for the reference, and for a day only where there is one', () => {
    expect(checkNotice({ reference: ' ' }, { reference: 'who' }, TODAY)).toEqual([
      { field: 'who', message: 'Enter the reference' },
    ]);
    expect(checkNotice({ reference: '1', day: '' }, { reference: 'who' }, TODAY)).toEqual([]);
  });
});
