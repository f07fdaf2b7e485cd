import { type AttritionAnswer, type AttritionPart } from '@muster/contracts';
import { anAttritionAnswer, anAttritionPart } from '../../fixtures/an-attrition-answer';
import { expectPlain } from '../../fixtures/expect-plain';
import { attritionRates } from './attrition-rates';
import { attritionReconciliation } from './attrition-reconciliation';
import { attritionSummary } from './attrition-summary';
import { earlyLeavers } from './early-leavers';
import { everybodyOf } from './everybody-of';
import { leavingRoutes } from './leaving-routes';
import { serviceAtExit } from './service-at-exit';
import { stability } from './stability';

function attritionCharts(answer: AttritionAnswer) {
  const everybody = everybodyOf(answer);
  return {
    summary: attritionSummary(answer),
    rates: attritionRates(answer),
    reconciliation: everybody && attritionReconciliation(answer, everybody),
    routes: leavingRoutes(answer),
    early: earlyLeavers(answer),
    stability: stability(answer),
    serviceAtExit: serviceAtExit(answer),
  };
}

const of = (part: Partial<AttritionPart>) =>
  attritionCharts({ ...anAttritionAnswer, parts: [{ ...anAttritionPart, ...part }] });

describe('the figures of an answer about leaving', () => {
  const charts = attritionCharts(anAttritionAnswer);
  const texts = (chart: keyof typeof charts) =>
    charts[chart]?.table.rows.map(({ cells }) => cells.map(({ text }) => text));

  it('keeps every figure plain, short and with the numbers of its table', () => {
    const drawn = Object.values(charts).filter((chart) => chart !== null);

    expect(drawn).toHaveLength(7);
    for (const chart of drawn) expectPlain(chart, ['100']);
  });

  it('says who came, who went and where to', () => {
    expect(charts.summary.title).toBe('More officers joined than left');
    expect(charts.summary.sentences).toEqual([
      '155 officers joined and 60 left; the headcount rose by 100.',
      '12 of those who left went to another force; 48 left policing.',
      'While in post, 5 more moved into these figures than out of them.',
    ]);
    expect(texts('summary')).toEqual([
      ['Everybody', '1,000', '155', '4', '60', '12', '48', '57', '5', '100', '1,100'],
    ]);
  });

  it('gives one rate on three denominators', () => {
    expect(charts.rates.title).toBe('4.8% of officers left, as the Home Office counts');
    expect(charts.rates.sentences).toEqual([
      'As the Home Office counts, 4.8% of officers left: of those at the start, without transfers.',
      'On the average headcount, with transfers, 5.7% left.',
      'For every 100 years that people served, 5.7 left.',
    ]);
    expect(texts('rates')?.map((cells) => cells.slice(2, 7))).toEqual([
      ['48', '1,000', '4.8', '3.5', '6.4'],
      ['60', '1,050.0', '5.7', '4.4', '7.4'],
      ['60', '1,055.0', '5.7', '4.3', '7.3'],
    ]);
  });

  it('leads from the rate of the national table to ours, each bar beginning where the last ended', () => {
    const { bars = [], title, sentences } = charts.reconciliation ?? {};

    expect(title).toBe('4.8% and 5.7% are the same leavers');
    expect(sentences).toEqual([
      'The Home Office rate is 4.8%; ours, on the average headcount, is 5.7%.',
      'Transfers to another force change it by +1.2 points, the average in place of the start by −0.3 points.',
    ]);
    expect(bars.map(({ text }) => text)).toEqual(['4.8%', '+1.2 points', '−0.3 points', '5.7%']);
    expect(bars[2]?.from).toBe(bars[1]?.to);
    expect(bars[2]?.to).toBeCloseTo(bars[3]?.to ?? 0, 12);
    expect(texts('reconciliation')).toEqual([
      ['Home Office basis', '4.8', '[z]'],
      ['Transfers to another force', '[z]', '1.2'],
      ['Average in place of the start', '[z]', '−0.3'],
      ['Our basis: average headcount', '5.7', '[z]'],
    ]);
  });

  it('lists every route, those nobody took and those not held, which sum to all leavers', () => {
    expect(charts.routes.title).toBe('Normal retirement: the most frequent way of leaving');
    expect(charts.routes.sentences).toEqual([
      'Normal retirement: 24 of 60 leavers (40.0%).',
      'Voluntary resignation: 21 of 60 leavers (35.0%).',
      'The route of 3 leavers is not held.',
    ]);
    const counts = (texts('routes') ?? []).map((cells) => Number(cells[2]));
    expect(counts).toEqual([21, 24, 12, 0, 3, 60]);
  });

  it('names the cohort of early leavers, and says that a young cohort has no share', () => {
    expect(charts.early.title).toBe('8.1% of new officers left within 12 months');
    expect(charts.early.sentences).toEqual([
      'Of 412 who joined after 2 May 2019, up to 9 January 2021, 8.1% were gone within 12 months.',
      'Of 380 who joined after 2 May 2018, up to 2 May 2020, 14.3% were gone within 24 months.',
      'Gone within 60 months: no share. Reason: too few of those who joined could be followed for so long.',
    ]);
    expect(charts.early.notes).toContain(
      'These are shares of everybody who joined between the two days, not shares of leavers.',
    );
    expect(charts.early.table.rows[2]?.cells.map(({ text }) => text).slice(6)).toEqual([
      ...['[u]', '[u]', '[u]', '[z]', 'too few of those who joined could be followed for so long'],
    ]);
    expect(charts.early.csv.rows[1]?.slice(1, 4)).toEqual(['12', '2019-05-02', '2021-01-09']);
  });

  it('says who stayed and how long leavers had served', () => {
    expect(charts.stability.sentences).toEqual([
      'Of 1,000 officers at the start, 943 were still in post at the end: 94.3%.',
    ]);
    expect(charts.serviceAtExit.sentences).toEqual([
      'Half of those who left had served less than 23.4 years.',
      'The middle half had served from 5.1 to 27.0 years.',
      '2 leavers have no first day of service and are left out.',
    ]);
  });

  it('says why there is no figure, with symbols and never a zero', () => {
    const none = { status: 'not-available', rate: null, lower: null, upper: null } as const;
    const empty = { ...none, events: 0, denominator: 0, reason: 'nobody-in-post' };
    const charted = of({
      ...{
        leavers: 0,
        routes: anAttritionPart.routes.map((route) => ({ ...route, leavers: 0, share: null })),
      },
      rates: { start: { ...empty, reason: 'nobody-at-start' }, average: empty, personYears: empty },
      reconciliation: {
        ...none,
        from: null,
        transfersOut: null,
        averageInsteadOfStart: null,
        to: null,
        reason: 'nobody-at-start',
      },
      stability: { ...none, stayed: null, of: null, share: null, reason: 'nobody-at-start' },
      serviceAtExit: {
        ...{ status: 'not-available', leavers: null, medianYears: null, lowerQuartileYears: null },
        ...{ upperQuartileYears: null, withoutServiceStart: 0, reason: 'nobody-left' },
      },
    });

    expect(charted.reconciliation).toBeNull();
    expect(charted.routes.sentences).toEqual(['Nobody left in this period.']);
    expect(charted.routes.table.rows[0]?.cells[3]).toMatchObject({ meaning: 'not available: nobody left' });
    expect(charted.rates.sentences[0]).toBe(
      'As the Home Office counts there is no rate. Reason: nobody was in post at the start.',
    );
    expect(charted.rates.table.rows[0]?.cells[4]?.text).toBe('[x]');
    expect(charted.stability.sentences).toEqual([
      'Who stayed cannot be said. Reason: nobody was in post at the start.',
    ]);
    expect(charted.serviceAtExit.sentences).toEqual([
      'The service of leavers cannot be said. Reason: nobody left.',
    ]);
    for (const chart of Object.values(charted)) if (chart !== null) expectPlain(chart, ['100']);
  });

  it('says that a dimension is not held, where there is no group or no part', () => {
    const missing: AttritionAnswer['missing'] = {
      ...{ dimension: 'religion', label: 'Religion' },
      ...{ status: 'not-held', reason: 'not-held' },
    };
    const some = attritionCharts({ ...anAttritionAnswer, missing });
    const none = attritionCharts({ ...anAttritionAnswer, parts: [], missing });

    expect(some.summary.sentences.at(-1)).toBe('Religion is not held in the files.');
    expect(none.summary.sentences).toEqual(['Religion is not held in the files.']);
    expect(none.early.sentences).toEqual(['Religion is not held in the files.']);
    expect(none.reconciliation).toBeNull();
    for (const chart of Object.values(none)) if (chart !== null) expectPlain(chart);
  });

  it('prints the routes as not held where no reason is held for anybody', () => {
    const { routes } = of({
      routes: [{ code: 'not-held', label: 'Not held', leavers: 60, share: 1, transfer: false }],
    });

    expect(routes.title).toBe('How officers left is not held');
    expect(routes.sentences).toEqual(['The route of 60 leavers is not held.']);
  });

  it('says one leaver of one', () => {
    const { routes } = of({
      leavers: 1,
      routes: [
        { code: 'retirement', label: 'Normal retirement', leavers: 1, share: 1, transfer: false },
        { code: 'not-held', label: 'Not held', leavers: 1, share: 1, transfer: false },
      ],
    });

    expect(routes.sentences).toEqual([
      'Normal retirement: 1 of 1 leaver (100.0%).',
      'The route of 1 leaver is not held.',
    ]);
  });
});
