import { listWords } from './list-words';

describe('listWords', () => {
  // The words are those of issue 4.
  it.each([
    [{ status: 'count', people: 1204 }, '1,204'],
    [{ status: 'few' }, 'fewer than 5'],
    [{ status: 'none' }, 'none'],
  ] as const)('%o', (answer, words) => {
    expect(listWords(answer)).toBe(words);
  });
});
