import { entriesWords } from './entries-words';

describe('entriesWords', () => {
  it.each([
    [0, '0 entries'],
    [1, '1 entry'],
    [12, '12 entries'],
  ])('of %d is %s', (count, words) => {
    expect(entriesWords(count)).toBe(words);
  });
});
