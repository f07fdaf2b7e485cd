import { type FunnelAnswer } from '@muster/contracts';
import { aFunnelAnswer, aFunnelGroup } from '../../fixtures/a-funnel-answer';
import { expectPlain } from '../../fixtures/expect-plain';
import { funnelChart } from './funnel-chart';

const named = (label: string, more: Partial<typeof aFunnelGroup> = {}): FunnelAnswer['groups'][number] => ({
  ...aFunnelGroup,
  ...{ group: { ethnicity: label.toLowerCase() }, labels: { ethnicity: label } },
  ...more,
});

describe('funnelChart', () => {
  const chart = funnelChart(aFunnelAnswer);

  it('says how many came through and which stage loses most', () => {
    expect(chart.title).toBe('Appointed: the stage that loses most');
    expect(chart.sentences).toEqual([
      'Officers: 70 of 240 came from applied to appointed (29.2%).',
      'Officers: appointed loses most; 38.9% of those who came to it passed.',
    ]);
    expectPlain(chart);
  });

  it('draws a bar per stage and the rate between two of them', () => {
    expect(chart.panels.map(({ heading, steps }) => [heading, steps.length])).toEqual([[null, 3]]);
    expect(
      chart.panels[0]?.steps.map(({ value, share, between, losesMost }) => [
        value,
        share,
        between,
        losesMost,
      ]),
    ).toEqual([
      [240, 1, null, false],
      [180, 0.75, '75.0% passed', false],
      [70, 70 / 240, '38.9% passed', true],
    ]);
    expect(chart.table.rows.map(({ cells }) => cells.slice(1, 10).map(({ text }) => text))).toEqual([
      ['Applied', '240', '[z]', '[z]', '[z]', '100.0', '[x]', '[x]', 'No'],
      ['Sift', '180', '75.0', '69.2', '80.1', '75.0', '69.2', '80.1', 'No'],
      ['Appointed', '70', '38.9', '32.1', '46.2', '29.2', '23.8', '35.2', 'Yes'],
    ]);
  });

  it('compares groups stage by stage, with the direction in words', () => {
    const comparison: FunnelAnswer['groups'][number]['stages'][number]['comparison'] = {
      ...{ relativeLikelihood: 1.5, rlLower: 0.579, rlUpper: 5.343 },
      ...{ rlMethod: 'koopman', p: 0.728, pMethod: 'fisher', pAdjusted: 0.728 },
      ...{ verdict: 'cant-tell', reason: null, flips: true },
      ...{ moreYears: null, excess: -1.2 },
    };
    const stages = aFunnelGroup.stages.map((stage, at) => (at === 1 ? { ...stage, comparison } : stage));
    const groups = funnelChart({
      ...aFunnelAnswer,
      by: ['ethnicity'],
      comparator: { dimension: 'ethnicity', code: 'white', label: 'White' },
      groups: [named('Black', { stages }), named('White', { isComparator: true })],
      family: { method: 'benjamini-hochberg', name: 'passing each stage', size: 1, members: ['Black, Sift'] },
    });

    expect(groups.sentences[2]).toBe(
      'Sift: no clear difference between Black officers and White officers: relative likelihood 1.50 (range 0.58 to 5.34). This does not mean there is no disparity. One person more or fewer would change this. Figures like these would not settle it.',
    );
    expect(groups.panels.map(({ heading }) => heading)).toEqual(['Black', 'White']);
    expect(groups.notes).toContain(
      'Above 1 = Black officers less likely to pass a stage than White officers.',
    );
    expect(groups.csv.rows[2]?.slice(-2)).toEqual(['0.728', '0.728']);
    expectPlain(groups);
  });

  it.each<[string, Partial<typeof aFunnelGroup>, string, string]>([
    [
      'rises',
      { status: 'not-available', reason: 'funnel-rises' },
      'more people passed a stage than the stage before it',
      '[x]',
    ],
    ['is withheld', { status: 'withheld', reason: 'withheld' }, 'withheld to protect confidentiality', '[c]'],
    ['is not held', { status: 'not-held', reason: 'not-held' }, 'not held in the files', '[x]'],
  ])('gives no rate of a process that %s', (_state, state, words, symbol) => {
    const gone = {
      share: null,
      lower: null,
      upper: null,
      status: state.status ?? 'shown',
      reason: state.reason ?? null,
    };
    const stages = aFunnelGroup.stages.map((stage) => ({
      ...stage,
      ...{ status: state.status ?? 'shown', passed: null, conditional: gone, overall: gone },
    }));
    const none = funnelChart({
      ...aFunnelAnswer,
      groups: [named('Black', { ...state, stages, losesMost: null })],
      by: ['ethnicity'],
    });

    expect(none.sentences).toEqual([`Black officers: no rates. Reason: ${words}.`]);
    expect(none.panels[0]?.steps[0]).toMatchObject({ value: null, share: null, text: symbol });
    expectPlain(none);
  });

  it('says that nothing is published', () => {
    expect(funnelChart({ ...aFunnelAnswer, groups: [], stages: [] }).sentences).toEqual([
      'No stage is published.',
    ]);
  });
});
