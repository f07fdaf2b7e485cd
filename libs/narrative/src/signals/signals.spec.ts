import { type FunnelPlotAnswer, type SpcAnswer } from '@muster/contracts';
import fc from 'fast-check';
import { aFunnelPlotAnswer, aFunnelUnit } from '../../fixtures/a-funnel-plot-answer';
import { aSpcAnswer } from '../../fixtures/a-spc-answer';
import { expectPlain } from '../../fixtures/expect-plain';
import { funnelPlotChart } from './funnel-plot-chart';
import { spcChart } from './spc-chart';

const spc = (more: Partial<SpcAnswer> = {}) => spcChart({ ...aSpcAnswer, ...more });
const plot = (more: Partial<FunnelPlotAnswer> = {}) => funnelPlotChart({ ...aFunnelPlotAnswer, ...more });
const NONE = { rule: null, reason: null } as const;

describe('spcChart', () => {
  it('says the state, the newest month and why it is a signal', () => {
    const chart = spc();

    expectPlain(chart);
    expect(chart.title).toBe('Leavers a month: getting worse');
    expect(chart.sentences).toEqual([
      'Getting worse: 30 officers left in the month to 31 January 2023, above the upper limit.',
    ]);
    expect(chart.points.map(({ look }) => look).lastIndexOf('high')).toBe(12);
    expect(chart.points[12]).toMatchObject({ word: 'High', joined: true });
    expect(chart.points[12]?.spoken).toBe('Month to 31 January 2023: 30; above the upper limit');
    expect(chart.table.rows[12]?.cells.map(({ text }) => text)).toEqual([
      ...['Month', '31 December 2022', '31 January 2023', '30', '19', '11.5', '2.5', '20.6'],
      'Above the upper limit',
    ]);
    // Nine is a small number, eleven is not.
    expect(chart.table.rows.slice(0, 2).map(({ cells }) => cells[3]?.text)).toEqual(['9 [s]', '11']);
    expect(chart.across.ticks.map(({ text }) => text)).toEqual([
      'Jan 2022',
      'May 2022',
      'Sep 2022',
      'Jan 2023',
    ]);
  });

  it.each([
    [{ state: 'no-change', ...NONE }, 'No clear change: the newest month lies within what chance makes.'],
    [
      { state: 'too-few', rule: null, reason: 'too-few-points' },
      'Too few to tell: a run chart, without limits. Limits need three more months.',
    ],
    [
      { state: 'too-few', rule: null, reason: 'rare-events' },
      'Too few to tell: fewer than one a month on average, so limits would say nothing.',
    ],
  ] as const)('has words for %j', (variation, sentence) => {
    const quiet = aSpcAnswer.points.map((point) => ({ ...point, signals: [] }));
    const points = variation.reason === 'too-few-points' ? quiet.slice(-9) : quiet;
    const phases = aSpcAnswer.phases.map((phase) => ({
      ...phase,
      points: points.length,
      limits: variation.reason === null ? phase.limits : null,
    }));
    const chart = spc({ variation, points, phases });

    expectPlain(chart);
    expect(chart.sentences[0]).toBe(sentence);
    expect(chart.lines.length > 0).toBe(variation.reason === null);
  });

  it('says that months are withheld, so that there are no limits', () => {
    const points = aSpcAnswer.points.map((point, at) => ({
      ...{ ...point, movingRange: null, signals: [] },
      ...(at === 4 ? { status: 'withheld' as const, value: null } : {}),
    }));
    const phases = [{ from: '2021-12-31', to: '2023-01-31', points: 12, limits: null }];
    const variation = { state: 'too-few', rule: null, reason: 'too-few-points' } as const;
    const chart = spc({ points, phases, variation });

    expectPlain(chart);
    expect(chart.sentences).toEqual([
      'Too few to tell: months are withheld, and limits of the others would lie too high.',
    ]);
  });

  it('calls no month the newest after which another is not held', () => {
    const points = aSpcAnswer.points.map((point, at) =>
      at === 12
        ? { ...point, status: 'not-available' as const, value: null, movingRange: null, signals: [] }
        : point,
    );
    const chart = spc({ points, variation: { state: 'no-change', ...NONE } });

    expectPlain(chart);
    expect(chart.sentences[0]).toBe(
      'No clear change: the month to 31 December 2022 lies within what chance makes.',
    );
  });

  it('puts the count of twelve months and its range in the table where events are rare', () => {
    const chart = spc({ variation: { state: 'too-few', rule: null, reason: 'rare-events' } });

    expect(chart.sentences[1]).toBe('141 left in the last twelve months.');
    expect(chart.table.rows.at(-1)?.cells.map(({ text }) => text)).toEqual([
      ...[
        'Last twelve months',
        '31 January 2022',
        '31 January 2023',
        '141',
        '[z]',
        '[z]',
        '[z]',
        '[z]',
        '[z]',
      ],
      ...['118.7', '166.3'],
    ]);
  });

  it.each([
    ['reliably-meets', 'Reliably meets the aim of 12 a month.'],
    ['sometimes', 'Sometimes meets the aim of 12 a month.'],
    ['does-not-meet', 'Does not meet the aim of 12 a month.'],
  ] as const)('says whether the aim is met: %s', (assurance, sentence) => {
    const chart = spc({ assurance, aim: 12 });

    expectPlain(chart);
    expect(chart.sentences[1]).toBe(sentence);
    expect(chart.lines.at(-1)).toMatchObject({ role: 'aim', points: [{ value: 12 }, { value: 12 }] });
  });

  it('draws limits phase by phase, joins nothing over a change, and names it in the key', () => {
    const points = aSpcAnswer.points.map((point, at) => ({ ...point, phase: at < 6 ? 0 : 1 }));
    const phases = [
      { from: '2021-12-31', to: '2022-06-30', points: 6, limits: null },
      { from: '2022-06-30', to: '2023-01-31', points: 7, limits: aSpcAnswer.phases[0]?.limits ?? null },
    ];
    const marker = {
      kind: 'annotation',
      dimension: null,
      breaks: false,
      text: 'System change: New system.',
    } as const;
    const chart = spc({ points, phases, markers: [{ ...marker, asAt: '2022-07-31' }] });

    expectPlain(chart);
    expect(chart.lines.map(({ id }) => id)).toEqual(['mean-1', 'lower-1', 'upper-1']);
    expect(chart.points.map(({ joined }) => joined).indexOf(false)).toBe(6);
    expect(chart.uprights.map(({ role, text }) => [role, text])).toEqual([
      ['anew', ''],
      ['marker', 'A'],
    ]);
    expect(chart.key.map(({ mark }) => mark)).toEqual([
      'dot',
      'high',
      'low',
      'middle',
      'limit',
      'anew',
      'marker',
    ]);
    expect(chart.table.rows[6]?.cells.map(({ text }) => text)).toContain('A: System change: New system.');
  });

  it('says why nothing is shown', () => {
    const points = aSpcAnswer.points.map((point) => ({
      ...{ ...point, status: 'withheld' as const, value: null, movingRange: null, signals: [] },
    }));
    const chart = spc({ points, group: { code: 'black', label: 'Black' }, phases: [] });

    expectPlain(chart);
    expect(chart.sentences).toEqual(['Black officers: withheld to protect confidentiality.']);
    expect(chart.axis.max).toBeGreaterThan(0);
  });

  it('says the same in picture, table, files and sentences, whatever is counted', () => {
    const count = fc.option(fc.nat(3000), { freq: 8 });
    const signal = fc.constantFrom('outside-limits', 'one-side', 'rising-or-falling', 'near-limit');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(count, signal, fc.boolean()), { minLength: 13, maxLength: 13 }),
        (counted) => {
          const points = aSpcAnswer.points.map((point, at) => {
            const [value = null, rule = 'one-side', high = true] = counted[at] ?? [];
            return {
              ...{
                ...point,
                value,
                status: value === null ? ('not-available' as const) : ('shown' as const),
              },
              movingRange: null,
              signals:
                value === null ? [] : [{ rule, direction: high ? ('high' as const) : ('low' as const) }],
            };
          });
          expectPlain(spc({ points }));
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('funnelPlotChart', () => {
  it('names units beyond the limits, and how long it would take to tell another', () => {
    const chart = plot();

    expectPlain(chart);
    // One of two beyond the 95 % limits: chance does that one time in ten.
    expect(chart.title).toBe('No unit differs by more than chance would');
    expect(chart.sentences).toEqual([
      'North: 20 left, 10.0%, above the 95% limit.',
      'About as many units would lie beyond these limits by chance alone, so this is no finding.',
      'South lies inside. About 14 more years of figures like these would settle it.',
    ]);
    expect(chart.points.map(({ look, word }) => [look, word])).toEqual([
      ['high', 'North'],
      ['inside', null],
    ]);
    expect(chart.points[0]?.spoken).toBe('North: 20 of 200 left, 10.0%, above the 95% limit');
    expect(chart.table.rows[2]?.cells.map(({ text }) => text)).toEqual([
      ...['Custody', 'Too small to plot', '2 [s]', '20', '10.0', '5.0', '[z]', '[z]', '[z]', '[z]', '[z]'],
    ]);
    expect(chart.lines.map(({ id, points }) => [id, points.length])).toEqual([
      ...[
        ['target', 2],
        ['lower998', 1],
        ['lower95', 1],
        ['upper95', 2],
        ['upper998', 2],
      ],
    ]);
  });

  it('says so where no unit lies beyond', () => {
    const chart = plot({ units: aFunnelPlotAnswer.units.slice(1), chanceOfBeyond: 1 });

    expectPlain(chart);
    expect(chart.title).toBe('No unit differs by more than chance would');
    expect(chart.sentences[0]).toBe(
      'No unit differs by more than chance would. This is no proof that there is no difference.',
    );
    expect(chart.sentences.join(' ')).not.toMatch(/what chance makes/);
  });

  it.each([
    ['above-99.8', 'Some units differ from the rate asked for'],
    ['inside', 'No unit clearly differs from the rate asked for'],
  ] as const)('says of a rate that is named what units differ from: %s', (state, title) => {
    const units = aFunnelPlotAnswer.units.map((unit) => ({ ...unit, state, moreYears: null }));
    const chart = plot({ units, target: { rate: 0.03, named: true } });

    expectPlain(chart);
    expect(chart.title).toBe(title);
    expect(chart.table.columns.map(({ header }) => header)).not.toContain('More years to tell');
    expect(chart.sentences.join(' ')).not.toContain('more years');
  });

  it.each([
    // R 4.2.2, pbinom(k - 1, n, 0.05, lower.tail = FALSE): 1 of 20, 4 of 20, 1 of 20.
    ['one of twenty beyond the 95% limits', 'above-95', 0.6415140775914578, 'No unit differs'],
    ['four of twenty beyond the 95% limits', 'above-95', 0.015901526019763572, 'Some units differ'],
    ['one of twenty beyond the 99.8% limits', 'below-99.8', 0.6415140775914578, 'Some units differ'],
  ] as const)('reckons with what chance puts beyond: %s', (_, state, chanceOfBeyond, title) => {
    const [north, ...others] = aFunnelPlotAnswer.units;
    if (!north) throw new Error('the fixture has units');
    const chart = plot({ units: [{ ...north, state }, ...others], chanceOfBeyond });

    expectPlain(chart);
    expect(chart.title).toBe(`${title} by more than chance would`);
    expect(chart.sentences.join(' ').includes('so this is no finding')).toBe(title === 'No unit differs');
  });

  it.each([
    ['no-units', 'No unit has the thirty people that limits need.'],
    ['no-spread', 'Nobody left, or everybody did, so no unit can differ.'],
    ['rate-above-1', 'More people left than were in post, so there is no rate.'],
    ['withheld', 'The rate of all is withheld to protect confidentiality.'],
    ['not-held', 'What divides into units is not held in the files.'],
    ['not-available', 'Units are recorded in two ways within the period, so they are not compared.'],
  ] as const)('names why there are no limits: %s', (reason, sentence) => {
    const units = [aFunnelUnit('North', { status: 'withheld', events: null, atRisk: null, state: null })];
    const chart = plot({ reason, target: null, lines: [], units });

    expectPlain(chart);
    expect(chart.sentences).toEqual([sentence]);
    expect(chart.points).toEqual([]);
  });

  it('says the same in picture, table, files and sentences, whatever is counted', () => {
    const state = fc.constantFrom('inside', 'above-95', 'above-99.8', 'below-95', 'below-99.8', 'too-small');
    const unit = fc.tuple(fc.nat(500), fc.integer({ min: 500, max: 9000 }), state, fc.option(fc.nat(40)));
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 6 }), (counted) => {
        const units = counted.map(([events, atRisk, own, moreYears], at) =>
          aFunnelUnit(`Unit ${'ABCDEF'.charAt(at)}`, {
            ...{ events, atRisk, rate: events / atRisk, state: own, moreYears, smallNumber: events < 10 },
          }),
        );
        expectPlain(plot({ units }));
      }),
      { numRuns: 40 },
    );
  });
});
