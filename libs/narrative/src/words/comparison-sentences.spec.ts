import fc from 'fast-check';
import { findBannedWords } from './find-banned-words';
import { type Comparison, comparisonSentences } from './comparison-sentences';
import { type ComparisonWords } from './comparison-words';
import { excessSentence } from './excess-sentence';
import { groupPeople } from './group-people';
import { rateVerdictWords } from './rate-verdict-words';

const words: ComparisonWords = {
  ...{ group: 'Black officers', comparator: 'White officers', part: null },
  ...{ infinitive: 'be promoted', past: 'were promoted', eventIs: 'wanted' },
};
const promoted: Comparison = {
  ...{ relativeLikelihood: 1.62, rlLower: 1.31, rlUpper: 2.01, verdict: 'clear', reason: null },
  ...{ flips: false, moreYears: null, excess: -12.4 },
};
const left: ComparisonWords = { ...words, infinitive: 'leave', past: 'left', eventIs: 'unwanted' };

describe('comparisonSentences', () => {
  // Written by hand, one per state.
  it.each<[string, Partial<Comparison>, ComparisonWords, string]>([
    [
      'a clear difference in what is wanted',
      {},
      words,
      'Black officers were less likely to be promoted than White officers: relative likelihood 1.62 (range 1.31 to 2.01), a clear difference.',
    ],
    [
      'a likely difference in what is not wanted, that one person would change',
      { verdict: 'likely', rlLower: 1.02, flips: true },
      left,
      'Black officers were more likely to leave than White officers: relative likelihood 1.62 (range 1.02 to 2.01), a likely difference. One person more or fewer would change this.',
    ],
    [
      'who is better off',
      { relativeLikelihood: 0.5, rlLower: 0.4, rlUpper: 0.7 },
      left,
      'Black officers were less likely to leave than White officers: relative likelihood 0.50 (range 0.40 to 0.70), a clear difference.',
    ],
    [
      'no material difference',
      { verdict: 'none', relativeLikelihood: 1.01, rlLower: 0.9, rlUpper: 1.13 },
      left,
      'No material difference between Black officers and White officers: relative likelihood 1.01 (range 0.90 to 1.13).',
    ],
    [
      'what cannot be told, with the years it would take',
      { verdict: 'cant-tell', relativeLikelihood: 1.715, rlLower: 0.767, rlUpper: 3.83, moreYears: 1 },
      left,
      'No clear difference between Black officers and White officers: relative likelihood 1.72 (range 0.77 to 3.83). This does not mean there is no disparity. About 1 more year of figures like these would settle it.',
    ],
    [
      'a ratio without an upper bound',
      { verdict: 'cant-tell', relativeLikelihood: 3, rlLower: 0.6, rlUpper: null },
      left,
      'No clear difference between Black officers and White officers: relative likelihood 3.00 (range from 0.60). This does not mean there is no disparity. Figures like these would not settle it.',
    ],
    [
      'nobody of the group, where the lower bound settles it',
      { relativeLikelihood: null, rlLower: 5.2, rlUpper: null, reason: 'no-events' },
      words,
      'Black officers were less likely to be promoted than White officers: relative likelihood of at least 5.20, a clear difference.',
    ],
    [
      'too few to compare',
      {
        ...{ verdict: 'cant-tell', relativeLikelihood: null, rlLower: null, rlUpper: null },
        ...{ reason: 'too-few', moreYears: 3 },
      },
      words,
      'Black officers cannot be compared with White officers: fewer than 30 at risk, or fewer than 5 expected. This does not mean there is no disparity. About 3 more years of figures like these would settle it.',
    ],
  ])('says %s', (_state, changes, of, text) => {
    expect(comparisonSentences({ ...promoted, ...changes }, of).join(' ')).toBe(text);
  });

  it('says nothing where nothing is compared', () => {
    expect(comparisonSentences({ ...promoted, verdict: null }, words)).toEqual([]);
  });

  it('counts the excess in people', () => {
    expect(excessSentence(12.4, left)).toBe('About 12 more left than at the rate of White officers.');
    expect(excessSentence(-53.6, words)).toBe(
      'About 54 fewer were promoted than at the rate of White officers.',
    );
    expect(excessSentence(0.4, left)).toBeNull();
    expect(excessSentence(null, left)).toBeNull();
  });

  it('names people of a group whose label is no adjective', () => {
    expect(groupPeople('Mixed', 'officers')).toBe('officers (Mixed)');
    expect(groupPeople('Black', 'officers')).toBe('Black officers');
    expect(groupPeople(null, 'officers')).toBe('officers');
  });

  it('claims a direction only with a verdict that supports it, and stays short and plain', () => {
    const ratio = fc.double({ min: 0.001, max: 400, noNaN: true });
    const verdict = fc.constantFrom('clear', 'likely', 'none', 'cant-tell' as const);
    const label = fc.constantFrom('Black', 'Mixed', 'Ethnic minorities (excluding White minorities)');
    const part = fc.constantFrom(null, 'Sergeant', 'Chief Superintendent', 'Local Policing North and West');
    const more = fc.option(fc.integer({ min: 1, max: 400 }));
    const none = fc.boolean();
    fc.assert(
      fc.property(ratio, verdict, label, part, more, none, (value, word, name, where, moreYears, isNone) => {
        const known = { relativeLikelihood: value, rlLower: value / 2, rlUpper: value * 2, reason: null };
        const gone = { relativeLikelihood: null, rlLower: null, rlUpper: null, reason: 'too-few' };
        const of = word === 'cant-tell' && isNone ? gone : known;
        const sentences = comparisonSentences(
          { ...promoted, ...of, verdict: word, moreYears, flips: true },
          { ...words, part: where, group: groupPeople(name, 'officers') },
        );
        const text = sentences.join(' ');

        for (const sentence of text.split(/(?<=\.) (?=[A-Z])/)) {
          expect(sentence.split(' ').length).toBeLessThanOrEqual(25);
        }
        expect(findBannedWords(text)).toEqual([]);
        expect(text).not.toMatch(/twice|times as/);
        expect(/\b(more|less) likely to\b/.test(text)).toBe(word === 'clear' || word === 'likely');
        expect(text.includes('This does not mean there is no disparity.')).toBe(word === 'cant-tell');
        expect(rateVerdictWords(word)).toMatch(/difference|Cannot tell/);
      }),
    );
  });
});
