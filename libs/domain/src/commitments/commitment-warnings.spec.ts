import { toReferenceDate } from '../periods/to-reference-date';
import { type Commitment } from './commitment';
import { type CommitmentRating } from './commitment-rating';
import { commitmentWarnings } from './commitment-warnings';
import { compareRefs } from './compare-refs';
import { type RatingAt } from './rating-at';
import { ratingChange } from './rating-change';
import { ratingsBy } from './ratings-by';
import { readRating } from './read-rating';
import { readRatingPeriod } from './read-rating-period';
import { sameText } from './same-text';

const MEETING = toReferenceDate('2025-11-05');

function rated(seq: number, rating: CommitmentRating, period: string | null): RatingAt {
  const recordedOn = toReferenceDate('2025-10-20');
  return { seq, rating, recordedOn, period: period === null ? null : readRatingPeriod(period) };
}

/** A line with nothing to warn of. */
function line(change: Partial<Commitment> = {}): Commitment {
  return {
    ...{
      ref: '195',
      kind: 'commitment',
      title: 'Recruit and keep Black officers',
      nextStep: null,
      due: null,
    },
    ...{ ratings: [rated(1, 'amber', 'Q2 2025/26')], evidenceCount: 1, measuredTo: null },
    ...change,
  };
}

const warned = (one: Commitment, others: readonly Commitment[] = []) =>
  commitmentWarnings(one, [one, ...others], MEETING);

describe('commitmentWarnings', () => {
  it('says nothing of a rating of the last quarter with evidence', () => {
    expect(warned(line())).toEqual([]);
  });

  it('points at the same text with another rating, both ways, and merges nothing', () => {
    const amber = line({ ref: '211', title: 'Address disparity in misconduct' });
    const green = line({
      ...{ ref: '212', title: 'address  disparity in misconduct.' },
      ratings: [rated(1, 'green', 'Q2 2025/26')],
    });

    expect(warned(amber, [green])).toEqual([{ code: 'same-text-rated-differently', refs: ['212'] }]);
    expect(warned(green, [amber])).toEqual([{ code: 'same-text-rated-differently', refs: ['211'] }]);
    expect(warned(amber, [{ ...green, ratings: amber.ratings }])).toEqual([]);
  });

  it('tells a rating that is missing, without period, of a running period, or passed by', () => {
    expect(warned(line({ ratings: [] }))).toEqual([{ code: 'not-rated' }]);
    expect(warned(line({ ratings: [rated(1, 'red', null)] }))).toEqual([{ code: 'no-rating-period' }]);
    expect(warned(line({ ratings: [rated(1, 'red', 'Q3 2025/26')] }))).toEqual([
      { code: 'period-not-over', to: '2025-12-31' },
    ]);
    expect(warned(line({ ratings: [rated(1, 'red', 'Q1 2025/26')] }))).toEqual([
      { code: 'later-period-not-rated', latest: readRatingPeriod('Q2 2025/26') },
    ]);
    expect(warned(line({ ratings: [rated(1, 'red', 'August 2025')] }))).toEqual([
      { code: 'later-period-not-rated', latest: readRatingPeriod('October 2025') },
    ]);
  });

  it('tells a rating older than its measure, but not than what the meeting could not know', () => {
    const measuredTo = (day: string) => warned(line({ measuredTo: toReferenceDate(day) }));

    expect(measuredTo('2025-09-30')).toEqual([]);
    expect(measuredTo('2025-10-31')).toEqual([{ code: 'older-than-measure', measuredTo: '2025-10-31' }]);
    expect(measuredTo('2025-12-31')).toEqual([]);
  });

  it('tells a rating that was written down after the meeting, where it is the one that stands', () => {
    const first = toReferenceDate('2025-11-05');
    const late = toReferenceDate('2025-11-06');
    const ratings = [
      { ...rated(1, 'amber', 'Q2 2025/26'), recordedOn: first },
      { ...rated(2, 'green', 'Q2 2025/26'), recordedOn: late },
    ] as const;

    expect(warned(line({ ratings: [ratings[0]] }))).toEqual([]);
    expect(warned(line({ ratings }))).toEqual([{ code: 'rated-after-meeting', recordedOn: late }]);
    expect(
      warned(
        line({
          ratings: [
            { ...ratings[1], seq: 1 },
            { ...ratings[0], seq: 2 },
          ],
        }),
      ),
    ).toEqual([]);
  });

  it('tells a rating without evidence and a next step that is overdue, together', () => {
    const due = toReferenceDate('2025-10-31');

    expect(warned(line({ evidenceCount: 0, nextStep: 'Publish the plan', due }))).toEqual([
      { code: 'rated-without-evidence' },
      { code: 'next-step-overdue', due, days: 5 },
    ]);
    expect(warned(line({ due: MEETING }))).toEqual([]);
  });
});

describe('ratingsBy', () => {
  it('puts the newest period first, a correction before what it corrects, and those without period last', () => {
    const ratings = [
      rated(1, 'green', 'Q1 2025/26'),
      rated(2, 'amber', 'Q2 2025/26'),
      rated(3, 'red', 'Q2 2025/26'),
      rated(4, 'green', null),
      rated(5, 'green', 'Q4 2025/26'),
    ];

    expect(ratingsBy(ratings, '2026-02-24').map(({ seq }) => seq)).toEqual([5, 3, 2, 1, 4]);
    expect(ratingsBy(ratings, '2025-12-01').map(({ seq }) => seq)).toEqual([3, 2, 1, 4]);
  });

  it('puts the longer of two periods first that end on one day', () => {
    const ratings = [rated(1, 'green', 'March 2026'), rated(2, 'red', '2025/26')];

    expect(ratingsBy(ratings, '2026-04-01').map(({ seq }) => seq)).toEqual([2, 1]);
  });
});

describe('ratingChange', () => {
  const history = [
    { ...rated(1, 'green', 'Q1 2025/26'), recordedOn: '2025-07-20' },
    { ...rated(2, 'amber', 'Q2 2025/26'), recordedOn: '2025-10-20' },
  ];

  it('compares what stands with what was written down by the day', () => {
    expect(ratingChange(history, '2025-08-01')).toEqual({ from: history[0], to: history[1] });
    expect(ratingChange(history, '2025-07-01')).toEqual({ from: null, to: history[1] });
    expect(ratingChange(history, '2025-11-01')).toBeNull();
    expect(ratingChange([], '2025-11-01')).toBeNull();
  });
});

describe('words of a register', () => {
  it('reads ratings in any case, and nothing else', () => {
    expect(['Green', ' AMBER', 'red', 'G', 'on track', ''].map(readRating)).toEqual([
      ...['green', 'amber', 'red', null, null, null],
    ]);
  });

  it('orders references as people count', () => {
    expect(['202', '99', 'R10', 'R9', '195'].toSorted(compareRefs)).toEqual([
      '99',
      '195',
      '202',
      'R9',
      'R10',
    ]);
    expect(compareRefs('4', '4')).toBe(0);
    expect(compareRefs('04', '4')).toBe(-1);
  });

  it('compares texts as they are read', () => {
    expect(sameText('The force’s plan – 2026.', "the force's  plan - 2026")).toBe(true);
    expect(sameText('Plan A', 'Plan B')).toBe(false);
  });
});
