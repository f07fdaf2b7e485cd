import { type CommitmentWarning, readRatingPeriod, toReferenceDate } from '@muster/domain';
import { commitmentWarningSentence } from './commitment-warning-sentence';
import { impliedSentences } from './implied-sentences';
import { ratedSentence } from './rated-sentence';
import { ratingTotalsSentences } from './rating-totals-sentences';

const Q2 = readRatingPeriod('Q2 2025/26');
const Q1 = readRatingPeriod('Q1 2025/26');
const day = (text: string) => toReferenceDate(text);

type Totals = Parameters<typeof ratingTotalsSentences>[0];

function totals(green: number, amber: number, red: number, change: Partial<Totals> = {}): string {
  const all = green + amber + red + (change.notRated ?? 0);
  const facts: Totals = { kind: 'commitment', all, green, amber, red, notRated: 0, periods: Q2 ? [Q2] : [] };
  return ratingTotalsSentences({ ...facts, ...change }).join(' ');
}

describe('ratedSentence', () => {
  it('tells period and age', () => {
    expect(ratedSentence(Q2, 147)).toBe('Rated for Q2 2025/26, 147 days before this meeting.');
    expect(ratedSentence(Q2, 1)).toBe('Rated for Q2 2025/26, 1 day before this meeting.');
    expect(ratedSentence(Q2, 0)).toBe('Rated for Q2 2025/26, which ends on the day of this meeting.');
    expect(ratedSentence(Q2, -5)).toBe('Rated for Q2 2025/26, which has not ended at this meeting.');
    expect(ratedSentence(null, null)).toBe('Rated without a period, so nobody can say how old it is.');
  });
});

describe('ratingTotalsSentences', () => {
  // The force's paper of 24 February 2026: 14 Green, 9 Amber, 0 Red, Q2 25/26.
  it('is the headline of the board', () => {
    expect(totals(14, 9, 0)).toBe(
      '9 of 23 commitments are not on track (Amber). None is Red. Rated for Q2 2025/26.',
    );
  });

  it('has a sentence for every mix', () => {
    expect(totals(3, 0, 0)).toBe('All 3 commitments are on track (Green). Rated for Q2 2025/26.');
    expect(totals(2, 0, 0, { notRated: 1 })).toBe(
      'None of 3 commitments is Amber or Red. 1 is not rated. Rated for Q2 2025/26.',
    );
    expect(totals(1, 0, 1)).toBe(
      '1 of 2 commitments is not on track (Red). None is Amber. Rated for Q2 2025/26.',
    );
    expect(totals(1, 2, 1)).toBe(
      '3 of 4 commitments are not on track: 2 Amber and 1 Red. Rated for Q2 2025/26.',
    );
    expect(totals(0, 0, 0, { notRated: 2, periods: [] })).toBe('None of 2 commitments is rated.');
    expect(totals(0, 0, 0, { kind: 'target', notRated: 1, periods: [] })).toBe('The target is not rated.');
    expect(totals(0, 0, 0)).toBe('');
    expect(totals(0, 1, 0, { kind: 'recommendation', periods: [] })).toBe(
      '1 of 1 recommendation is not on track (Amber). None is Red.',
    );
  });

  it('names several periods, the oldest first', () => {
    const periods = [Q2, Q1].flatMap((period) => (period ? [period] : []));
    const four = ['December', 'November', 'October', 'September'].flatMap((month) => {
      const period = readRatingPeriod(`${month} 2025`);
      return period ? [period] : [];
    });

    expect(totals(1, 1, 0, { periods })).toContain('Rated for Q1 2025/26 and Q2 2025/26.');
    expect(totals(1, 1, 0, { periods: four })).toContain(
      'Rated for 4 periods, from September 2025 to December 2025.',
    );
  });
});

describe('commitmentWarningSentence', () => {
  const later = readRatingPeriod('Q3 2025/26');
  const warnings: readonly CommitmentWarning[] = [
    { code: 'same-text-rated-differently', refs: ['212', '213'] },
    { code: 'not-rated' },
    { code: 'no-rating-period' },
    { code: 'period-not-over', to: day('2025-12-31') },
    ...(later ? ([{ code: 'later-period-not-rated', latest: later }] as const) : []),
    { code: 'rated-after-meeting', recordedOn: day('2026-02-12') },
    { code: 'older-than-measure', measuredTo: day('2025-12-31') },
    { code: 'rated-without-evidence' },
    { code: 'next-step-overdue', due: day('2025-10-31'), days: 5 },
  ];

  it('is one short sentence each', () => {
    const sentences = warnings.map(commitmentWarningSentence);

    expect(sentences).toEqual([
      'It has the same text as 212 and 213, and another rating.',
      'It is not rated.',
      'Its rating has no period, so nobody can say how old it is.',
      'The period of its rating ends on 31 December 2025, after this meeting.',
      'Q3 2025/26 has ended since and is not rated.',
      'Its rating was written down on 12 February 2026, after this meeting.',
      'Its rating is older than its measure, which is known to 31 December 2025.',
      'It is rated, and no evidence is linked to it.',
      'It was due on 31 October 2025, 5 days before this meeting.',
    ]);
    for (const sentence of sentences) expect(sentence.split(' ').length).toBeLessThanOrEqual(25);
  });
});

describe('impliedSentences', () => {
  it('opens every sentence with its condition', () => {
    const byYear = [0.153, 0.2014, 0.2573].map((share, at) => ({ years: at * 10, share }));
    const sentences = impliedSentences({ intakeShare: 0.3, byYear, level: 0.24324 });

    expect(sentences).toEqual([
      'If today’s rates continued, with 30.0% of joiners from the group, its share would go from 15.3% to 20.1% in ten years.',
      'If today’s rates continued, with 30.0% of joiners from the group, its share would go from 15.3% to 25.7% in 20 years.',
      'If today’s rates continued, its share would level off at 24.3%.',
    ]);
    for (const sentence of sentences) expect(sentence.split(' ').length).toBeLessThanOrEqual(25);
    expect(impliedSentences({ intakeShare: 0.3, byYear: byYear.slice(0, 1), level: null })).toEqual([
      'If today’s rates continued, no share would move: nobody leaves, or whoever leaves is replaced by somebody of the same group.',
    ]);
    expect(impliedSentences({ intakeShare: 0.3, byYear: [], level: null })).toEqual([]);
  });
});
