import { aboutLeaving, anAttritionPart, aRateRow, attritionOf, ratesOf } from '../../test/leaving-answers';
import { leavingRoutes } from '@muster/narrative';
import { comparatorChoices } from '../questions/comparator-choices';
import { groupSentences } from '../questions/group-sentences';
import { neededOfParts } from '../questions/needed-of-parts';
import { foldedByGroup } from './folded-by-group';
import { leavingFacts } from './leaving-facts';
import { nobodyCounted } from './nobody-counted';

describe('leavingFacts', () => {
  const attrition = attritionOf([anAttritionPart]);
  const rates = ratesOf([aRateRow('all', 'All'), aRateRow('white', 'White', { isComparator: true })]);

  it('says nothing before an answer is there', () => {
    expect(leavingFacts({})).toEqual([]);
  });

  it('begins with who came and went, whatever arrived first', () => {
    expect(leavingFacts({ attrition })).toEqual([
      '155 officers joined and 60 left; the headcount rose by 100.',
      '12 of those who left went to another force; 48 left policing.',
      'While in post, 5 more moved into these figures than out of them.',
    ]);
    expect(leavingFacts({ rates, attrition })[0]).toContain('155 officers joined');
    expect(leavingFacts({ rates }).join(' ')).toContain('5.0%');
  });
});

describe('neededOfParts', () => {
  const part = (heading: string, more: Partial<typeof aboutLeaving> = {}) => ({
    ...{ heading, about: { ...aboutLeaving, ...more }, grouping: 'ethnicity-5-plus-1' },
  });

  it('says what holds for every figure once, and of each part only what is its own', () => {
    const [everywhere, ...parts] = neededOfParts([
      part('Rates', { notes: ['Of leavers only.', 'Counts below 10 are marked.'] }),
      part('Months', { denominator: 'Mean of the month ends.' }),
    ]);

    expect(everywhere?.rows.map(({ value }) => value)).toContain('Officers in post.');
    expect(everywhere?.rows.map(({ value }) => value)).toContain('Counts below 10 are marked.');
    expect(parts.map(({ heading, rows }) => [heading, rows.map(({ value }) => value)])).toEqual([
      ['Rates', ['Headcount at the start.', 'Of leavers only.']],
      ['Months', ['Mean of the month ends.']],
    ]);
    expect(parts[0]?.rows.at(-1)?.key).toBe('Note 1');
  });

  it('is empty without an answer, and leaves out a part with nothing of its own', () => {
    expect(neededOfParts([])).toEqual([]);
    expect(neededOfParts([part('Rates'), part('Joiners')]).map(({ heading }) => heading)).toEqual([
      'All figures of this page',
    ]);
  });
});

describe('nobodyCounted', () => {
  const empty = { headcountAtStart: 0, headcountAtEnd: 0, joiners: 0, leavers: 0 };

  it('is true only when nobody was there, came or went', () => {
    expect(nobodyCounted(attritionOf([{ ...anAttritionPart, ...empty }]))).toBe(true);
    expect(nobodyCounted(attritionOf([{ ...anAttritionPart, ...empty, joiners: 1, leavers: 1 }]))).toBe(
      false,
    );
    expect(nobodyCounted(attritionOf([anAttritionPart]))).toBe(false);
  });

  it('leaves what is not held to the answer', () => {
    const missing = { dimension: 'sex', label: 'Sex', status: 'not-held', reason: 'not-held' } as const;

    expect(nobodyCounted(attritionOf([], missing))).toBe(false);
  });
});

describe('comparatorChoices', () => {
  const rows = [
    aRateRow('all', 'All'),
    aRateRow('black', 'Black'),
    aRateRow('mixed', 'Mixed', { atRisk: 0 }),
    aRateRow('white', 'White', { isComparator: true }),
    aRateRow('unknown', 'Unknown', { undeclared: true }),
  ];

  it('offers declared groups with people, in their order', () => {
    expect(comparatorChoices(ratesOf(rows))).toEqual([
      { value: 'black', label: 'Black' },
      { value: 'white', label: 'White' },
    ]);
  });

  it('offers none where nothing is compared', () => {
    expect(comparatorChoices({ ...ratesOf(rows), comparator: null })).toEqual([]);
  });
});

describe('foldedByGroup', () => {
  const black = { ...anAttritionPart, group: { ethnicity: 'black' }, labels: { ethnicity: 'Black' } };

  it('opens with everybody and keeps the groups one press away, with one download', () => {
    const answer = { ...attritionOf([anAttritionPart, black]), by: ['ethnicity'] };
    const [first, second, ...more] = foldedByGroup('Routes', answer, leavingRoutes);

    expect([first?.table, second?.table, more.length]).toEqual(['shown', 'closed', 0]);
    expect(second?.spec.title).toBe('Routes by ethnicity');
    expect(second?.spec.id).not.toBe(first?.spec.id);
    expect(first?.spec.csv).toEqual(second?.spec.csv);
  });

  it('is one figure where nobody is divided', () => {
    expect(
      foldedByGroup('Routes', attritionOf([anAttritionPart]), leavingRoutes).map(({ table }) => table),
    ).toEqual(['shown']);
  });
});

describe('groupSentences', () => {
  it('says of each compared group how it fares, and never that it cannot tell without what that does not mean', () => {
    const cannot = { verdict: 'cant-tell', reason: 'too-few', moreYears: 3 } as const;
    const words = groupSentences(
      ratesOf([
        aRateRow('all', 'All'),
        aRateRow('black', 'Black', cannot),
        aRateRow('white', 'White', { isComparator: true }),
      ]),
    );

    expect(words).toHaveLength(1);
    expect(words[0]).toContain('Black officers');
    expect(words[0]).toContain('This does not mean there is no disparity.');
  });
});
