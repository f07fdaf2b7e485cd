import { checkAnnotation } from './check-annotation';

const GOOD = { day: '2026-04-01', text: 'New promotion process' };
const fields = (change: Partial<typeof GOOD>) =>
  checkAnnotation({ ...GOOD, ...change }, '2026-07-31').map(({ field }) => field);

describe('checkAnnotation', () => {
  it('takes a day that has come and a text without numbers', () => {
    expect(fields({})).toEqual([]);
    expect(fields({ day: '2026-07-31', text: 'Intake of autumn 2025' })).toEqual([]);
  });

  it.each([
    ['no day', { day: '' }, 'annotation-day'],
    ['a day that does not exist', { day: '2026-02-30' }, 'annotation-day'],
    ['a day to come', { day: '2026-08-01' }, 'annotation-day'],
    ['no text', { text: '   ' }, 'annotation-text'],
    ['too long a text', { text: 'x'.repeat(121) }, 'annotation-text'],
    ['a number of people', { text: 'Six left: 6' }, 'annotation-text'],
  ])('names the field for %s', (_, change, field) => expect(fields(change)).toEqual([field]));
});
