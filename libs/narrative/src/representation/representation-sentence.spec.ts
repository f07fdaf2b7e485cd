import { type RepresentationRow } from '@muster/contracts';
import fc from 'fast-check';
import { aRepresentationRow } from '../../fixtures/a-representation-row';
import { findBannedWords } from '../words/find-banned-words';
import { representationSentence } from './representation-sentence';

const officers = {
  group: 'Black',
  people: 'officers',
  denominator: 'declared officers',
  part: null,
  dimension: 'Ethnicity',
};
const against = { baselineShare: 0.081, gap: -3.9011, verdict: 'below' } as const;

describe('representationSentence', () => {
  // Written by hand, one per state.
  it.each<[string, Partial<RepresentationRow>, string]>([
    [
      'below',
      against,
      'Black officers are 4.2% of declared officers (38 of 905), 8.1% of the population: 3.9 points below.',
    ],
    [
      'above',
      { baselineShare: 0.02, gap: 2.1989, verdict: 'above' },
      'Black officers are 4.2% of declared officers (38 of 905), 2.0% of the population: 2.2 points above.',
    ],
    [
      'no material gap',
      { baselineShare: 0.042, gap: 0, verdict: 'none' },
      'Black officers are 4.2% of declared officers (38 of 905), 4.2% of the population: no material gap.',
    ],
    [
      'cannot tell',
      { baselineShare: 0.05, gap: -0.8, verdict: 'cant-tell' },
      'Black officers are 4.2% of declared officers (38 of 905), 5.0% of the population: the gap could be chance. This does not mean there is no disparity.',
    ],
    ['no baseline', {}, 'Black officers are 4.2% of declared officers (38 of 905).'],
    ['withheld', { status: 'withheld' }, 'The figure for Black is not shown, to protect confidentiality.'],
    ['not held', { status: 'not-held' }, 'Ethnicity is not held in this snapshot.'],
    [
      'nobody declared',
      { status: 'not-available', share: null, declared: 0, headcount: 0 },
      'Black: no share can be given, because nobody here has declared.',
    ],
  ])('says %s', (_state, changes, sentence) => {
    expect(representationSentence({ ...aRepresentationRow, ...changes }, officers)).toBe(sentence);
  });

  it('counts people who have not declared without a share', () => {
    const row = { ...aRepresentationRow, undeclared: true, share: null, headcount: 1095 };

    expect(representationSentence(row, { ...officers, group: 'Unknown' })).toBe(
      'Unknown: 1,095 officers, left out of percentages.',
    );
  });

  it('puts the part first and uses a label that is no adjective as it stands', () => {
    expect(
      representationSentence(
        { ...aRepresentationRow, ...against },
        { ...officers, group: 'Mixed', part: 'Sergeant' },
      ),
    ).toBe(
      'Sergeant: Mixed: 4.2% of declared officers (38 of 905), 8.1% of the population: 3.9 points below.',
    );
  });

  it('keeps to 25 words a sentence and to the word list for every verdict and size', () => {
    const verdict = fc.constantFrom('below', 'above', 'none', 'cant-tell' as const);
    const size = fc.double({ min: 0, max: 1, noNaN: true });
    const group = fc.constantFrom('Black', 'Mixed', 'Ethnic minorities (excluding White minorities)');
    const part = fc.constantFrom(null, 'Sergeant', 'Chief Superintendent');
    fc.assert(
      fc.property(verdict, size, size, group, part, (word, share, baselineShare, label, heading) => {
        const row = { ...aRepresentationRow, share, baselineShare, gap: (share - baselineShare) * 100 };
        const text = representationSentence(
          { ...row, verdict: word as RepresentationRow['verdict'] },
          { ...officers, group: label, part: heading },
        );

        for (const sentence of text.split(/(?<=\.) /)) {
          expect(sentence.split(' ').length).toBeLessThanOrEqual(25);
        }
        expect(findBannedWords(text)).toEqual([]);
        expect(text.includes('This does not mean there is no disparity.')).toBe(word === 'cant-tell');
      }),
    );
  });
});
