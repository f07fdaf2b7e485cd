import { findBannedWords } from './find-banned-words';

describe('findBannedWords', () => {
  it.each([
    'BAME officers',
    'non-White staff',
    'by race',
    'racial groups',
    'a significant gap',
    'people of color',
  ])('finds one in %j', (text) => {
    expect(findBannedWords(text)).toHaveLength(1);
  });

  it.each([
    'Race Disparity Unit',
    'Police Race Action Plan',
    'ethnicity',
    'trace',
    'embrace',
    'White minorities',
  ])('lets %j stand', (text) => {
    expect(findBannedWords(text)).toEqual([]);
  });
});
