import { type DecompositionAnswer } from '@muster/contracts';
import { aDecompositionAnswer } from '../../fixtures/a-decomposition-answer';
import { expectPlain } from '../../fixtures/expect-plain';
import { alikeCharts } from './alike-charts';
import { mixAndRateChart } from './mix-and-rate-chart';

const REST = 'The rest is not accounted for by what we hold; this is not proof of cause.';

describe('mixAndRateChart', () => {
  const chart = mixAndRateChart(aDecompositionAnswer);

  it('has the gap as it is first, and says where a single way of leaving points the other way', () => {
    expect(chart.gaps.title).toBe('Black and White: −1.84 points a year');
    expect(chart.gaps.sentences).toEqual([
      'Black officers: 10.1% left a year, against 11.9% of White officers: −1.84 points.',
      'Black officers left less often overall, yet resigned and were dismissed more often than White officers.',
    ]);
    expectPlain(chart.gaps);
  });

  it('tables every way of leaving side by side', () => {
    expect(chart.gaps.table.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      [
        'All leavers',
        '202',
        '10.1',
        '955',
        '11.9',
        '−1.84',
        '−3.39',
        '−0.17',
        '−3.51',
        '0.20',
        '1.47',
        '[z]',
      ],
      ['Resignation', '136', '6.8', '210', '2.6', '4.18', '3.02', '5.47', '2.89', '0.10', '1.19', '[z]'],
      ['Dismissal', '18', '0.9', '25', '0.3', '0.59', '0.19', '1.12', '0.21', '0.05', '0.33', '[z]'],
      ['Retirement', '48', '2.4', '720', '9.0', '−6.60', '−7.53', '−5.59', '−6.60', '0.05', '−0.05', '[z]'],
      [
        'Other ways',
        '0 [s]',
        '0.0',
        '7 [s]',
        '0.1',
        '−0.09',
        '−0.18',
        '0.10',
        '[u]',
        '[u]',
        '[u]',
        'fewer than ten people left',
      ],
    ]);
  });

  it('says what goes with shorter service, that rank may follow from unequal treatment, and what is left', () => {
    const resignation = chart.of('resignation');

    expect(resignation?.parts?.sentences).toEqual([
      '2.89 points of the 4.18 point gap go with shorter service; shorter service may itself reflect who was recruited and lost.',
      'A further +0.10 points go with rank, which can itself be a result of unequal treatment.',
      REST,
    ]);
    expect(chart.of('all')?.parts?.sentences[0]).toBe(
      '−3.51 points go with shorter service, in a gap of −1.84 points. Shorter service may itself reflect who was recruited and lost.',
    );
    for (const { value } of chart.ways.slice(0, 4)) {
      const parts = chart.of(value)?.parts;
      if (!parts) throw new Error(`no parts of ${value}`);
      expectPlain(parts);
    }
  });

  it('draws each part from where the one before ended, up to the gap', () => {
    const bars = chart.of('all')?.parts?.bars ?? [];

    expect(bars.map(({ label, text }) => [label, text])).toEqual([
      ['Length of service', '−3.51 points'],
      ['Rank', '+0.20 points'],
      ['Not accounted for', '+1.47 points'],
      ['Gap as it is', '−1.84 points'],
    ]);
    expect(bars[2]?.to).toBeCloseTo(bars[3]?.to ?? NaN, 12);
  });

  it('sets people alike beside each other, and the strata', () => {
    const { alike, strata } = alikeCharts(aDecompositionAnswer, 'all');
    if (!alike || !strata) throw new Error('the fixture has both');

    expect(alike.sentences).toEqual([
      'No clear difference: Black officers left 1.15 times as often as everybody with the same service (1.00 to 1.32).',
    ]);
    expect(strata.table.rows[1]?.cells.map(({ text }) => text)).toEqual([
      ...['5 to 10 years', '58', '400', '14.5', '825', '6,000', '13.8', '−7.77', '0.36', '[z]'],
    ]);
    expectPlain(alike);
    expectPlain(strata);
    expect(alikeCharts(aDecompositionAnswer, 'resignation').strata).toBeNull();
    expect(alikeCharts(aDecompositionAnswer, 'escape')).toEqual({ alike: null, strata: null });
    expect(chart.of('escape')).toBeNull();
  });

  it('gives a small group the ratio alone', () => {
    const other = chart.of('other');

    expect([other?.parts, other?.sentences]).toEqual([
      null,
      ['There is no split. Reason: fewer than ten people left.'],
    ]);
    const { alike } = alikeCharts(aDecompositionAnswer, 'other');
    if (!alike) throw new Error('the fixture has it');
    expect(alike.sentences).toEqual([
      'No clear difference: Black officers left in other ways 0.00 times as often as everybody with the same service (0.00 to 2.62).',
    ]);
    expectPlain(alike);
  });

  it('names longer service, no difference, and the entry route where it counts', () => {
    const first = (change: Partial<DecompositionAnswer>) =>
      mixAndRateChart({ ...aDecompositionAnswer, ...change }).of('resignation')?.sentences[0];

    expect(first({ shortService: { group: 0.1, comparator: 0.25 } })).toMatch(
      /go with longer service; longer/,
    );
    expect(first({ shortService: { group: null, comparator: null } })).toMatch(/go with length of service;/);
    expect(first({ factors: { first: ['length-of-service', 'entry-route'], second: [] } })).toMatch(
      /go with shorter service and entry route; shorter service may/,
    );
  });

  it('calls service shorter or longer only where whole percents differ', () => {
    const shortService = { group: 0.3001, comparator: 0.3 };
    const chart = mixAndRateChart({ ...aDecompositionAnswer, shortService });

    expect(chart.of('resignation')?.sentences[0]).toMatch(/go with length of service;/);
  });

  it('says less or more often only of a gap whose range leaves out no difference', () => {
    const range = { lower: -0.02, upper: 0.001 };
    const sentence = (unclear: readonly string[]) => {
      const routes = aDecompositionAnswer.routes.map((route) =>
        unclear.includes(route.route) ? { ...route, gapRange: range } : route,
      );
      const { gaps } = mixAndRateChart({ ...aDecompositionAnswer, routes });
      expectPlain(gaps);
      return gaps.sentences[1];
    };

    expect(sentence(['all'])).toBe(
      'No clear difference overall, yet Black officers resigned and were dismissed more often, and retired less often, than White officers.',
    );
    expect(sentence(['dismissal'])).toBe(
      'Black officers left less often overall, yet resigned more often than White officers.',
    );
    expect(sentence(['resignation', 'dismissal'])).toBeUndefined();
    expect(sentence(['all', 'resignation', 'dismissal', 'retirement'])).toBe(
      'No clear difference: the range of the gap includes none.',
    );
  });

  it('says that a ratio is no clear difference, and in what everybody is alike', () => {
    const alike = (lower: number, upper: number, first: string[]) => {
      const routes = aDecompositionAnswer.routes.map((route) => ({
        ...route,
        steps: route.steps.map((step) => ({ ...step, indirect: { ...step.indirect, lower, upper } })),
      }));
      const of = alikeCharts({ ...aDecompositionAnswer, routes, factors: { first, second: [] } }, 'all');
      if (!of.alike || !of.strata) throw new Error('the fixture has both');
      expectPlain(of.alike);
      return [of.alike.sentences[0], of.alike.table.rows[0]?.cells[0]?.text, of.strata.title];
    };

    expect(alike(1.01, 1.32, ['length-of-service'])).toEqual([
      'Black officers left 1.15 times as often as everybody with the same service (1.01 to 1.32).',
      'Length of service as in the whole force',
      'All leavers by length of service',
    ]);
    expect(alike(0.98, 1.32, ['length-of-service', 'entry-route'])).toEqual([
      'No clear difference: Black officers left 1.15 times as often as everybody with the same service and entry route (0.98 to 1.32).',
      'Length of service and entry route as in the whole force',
      'All leavers by length of service and entry route',
    ]);
  });

  it('says counts where too few are expected for a ratio', () => {
    const few = { ratio: null, lower: null, upper: null, rate: null, reason: 'too-few' } as const;
    const routes = aDecompositionAnswer.routes.map((route) => ({
      ...route,
      group: { ...route.group, events: 3 },
      steps: route.steps.map((step) => ({
        ...step,
        indirect: { status: 'not-available' as const, expected: 0.4, ...few },
      })),
    }));
    const { alike } = alikeCharts({ ...aDecompositionAnswer, routes }, 'dismissal');
    if (!alike) throw new Error('the fixture has both');
    const cells = alike.table.rows[0]?.cells.map(({ text }) => text);

    expectPlain(alike);
    expect(alike.sentences).toEqual([
      'Black officers: 3 were dismissed, 0.4 expected of people with the same service; too few for a ratio.',
    ]);
    expect(cells?.slice(-5, -1)).toEqual(['0.4', '[u]', '[u]', '[u]']);
  });

  it('says why there is nothing to compare or to show', () => {
    const nobody = mixAndRateChart({
      ...aDecompositionAnswer,
      ...{ group: null, comparator: null, routes: [] },
      missing: { dimension: 'ethnicity', label: 'Ethnicity', status: 'not-held', reason: 'not-held' },
    });
    const [all] = aDecompositionAnswer.routes;
    if (!all) throw new Error('the fixture has routes');
    const hidden = {
      ...all.group,
      status: 'withheld',
      reason: 'withheld',
      events: null,
      rate: null,
    } as const;
    const steps = all.steps.map((step) => ({
      ...{ ...step, status: 'withheld' as const, reason: 'withheld', mix: null, rate: null, added: null },
      strata: [],
    }));
    const closed = {
      ...aDecompositionAnswer,
      routes: [{ ...all, group: hidden, comparator: hidden, gap: null, steps }],
    };
    const withheld = mixAndRateChart(closed);

    expect(nobody.gaps.sentences).toEqual(['Nobody is compared. Reason: not held in the files.']);
    expect(nobody.gaps.title).toBe('The gap in leaving');
    expect(withheld.gaps.sentences).toEqual(['The rates are not shown, to protect confidentiality.']);
    expect(withheld.gaps.table.rows[0]?.cells[1]?.text).toBe('[c]');
    expect(withheld.of('all')).toEqual({
      parts: null,
      sentences: ['The split is not shown, to protect confidentiality.'],
    });
    expect(alikeCharts(closed, 'all')).toEqual({ alike: null, strata: null });
    const none = { ...all, gap: null, group: { ...all.group, rate: null, reason: 'nobody-at-risk' } };
    expect(mixAndRateChart({ ...aDecompositionAnswer, routes: [none] }).gaps.sentences).toEqual([
      'There is no rate to compare. Reason: nobody was at risk.',
    ]);
  });
});
