import {
  actingAnswerSchema,
  attritionAnswerSchema,
  decompositionAnswerSchema,
  disparityRatioAnswerSchema,
  eventRatesAnswerSchema,
  flowSeriesAnswerSchema,
  rankFlowsAnswerSchema,
  rankProfileAnswerSchema,
  representationAnswerSchema,
  representationSeriesSchema,
  retentionAnswerSchema,
  shareChangeAnswerSchema,
  timeInRankAnswerSchema,
} from '@muster/contracts';
import {
  actingChart,
  alikeCharts,
  attritionRates,
  attritionSummary,
  disparityRatioChart,
  eventRatesChart,
  flowSeriesChart,
  mixAndRateChart,
  rankFlowsChart,
  rankProfileChart,
  representationChart,
  representationTrendChart,
  retentionChart,
  shareChangeChart,
  timeInRankChart,
} from '@muster/narrative';
import { grantSensitive } from '../../../test/grant-sensitive';
import { OpenForce } from '../../../test/open-force';
import { peopleOfFaith } from '../../../test/people-of-faith';

const [FIRST, LAST] = ['2025-03-31', '2026-03-31'] as const;
const PERIOD = { from: FIRST, to: LAST };
const AS_AT = { asAt: LAST };

/** What an analyst's page draws of an answer. */
interface Page {
  readonly url: string;
  readonly question: object;
  readonly draw: (answer: unknown) => unknown;
}

function page<A>(
  url: string,
  question: object,
  schema: { parse(value: unknown): A },
  draw: (answer: A) => unknown,
): Page {
  return { url, question, draw: (answer) => draw(schema.parse(answer)) };
}

const BY = { by: ['religion'] };
const PAGES: readonly Page[] = [
  page('/api/representation', { ...AS_AT, ...BY }, representationAnswerSchema, representationChart),
  page(
    '/api/representation/series',
    { ...AS_AT, ...BY },
    representationSeriesSchema,
    representationTrendChart,
  ),
  page('/api/flows/rates', { ...PERIOD, ...BY, kind: 'leavers' }, eventRatesAnswerSchema, eventRatesChart),
  page('/api/flows/series', { ...PERIOD, ...BY, step: 'year' }, flowSeriesAnswerSchema, flowSeriesChart),
  page(
    '/api/progression/rank-profile',
    { ...PERIOD, characteristic: 'religion' },
    rankProfileAnswerSchema,
    rankProfileChart,
  ),
  page('/api/progression/acting', { ...PERIOD, ...BY }, actingAnswerSchema, actingChart),
  page(
    '/api/share-change',
    { ...PERIOD, characteristic: 'religion' },
    shareChangeAnswerSchema,
    shareChangeChart,
  ),
  page(
    '/api/standardisation/split',
    { ...PERIOD, characteristic: 'religion' },
    decompositionAnswerSchema,
    (answer) => [mixAndRateChart(answer).gaps, mixAndRateChart(answer).of('all'), alikeCharts(answer, 'all')],
  ),
  page('/api/attrition/retention', { ...AS_AT, ...BY }, retentionAnswerSchema, retentionChart),
  page(
    '/api/progression/time-in-rank',
    { ...AS_AT, ...BY, rank: 'constable' },
    timeInRankAnswerSchema,
    timeInRankChart,
  ),
];
/** Answers that leave out what they may not say: a note or a reason says so. */
const NOTED: readonly Page[] = [
  page(
    '/api/progression/disparity-ratio',
    { ...AS_AT, characteristic: 'religion' },
    disparityRatioAnswerSchema,
    disparityRatioChart,
  ),
  page(
    '/api/progression/rank-flows',
    { ...PERIOD, where: [{ dimension: 'religion', value: 'muslim' }] },
    rankFlowsAnswerSchema,
    rankFlowsChart,
  ),
  page('/api/attrition', { ...PERIOD, ...BY }, attritionAnswerSchema, (answer) => [
    attritionSummary(answer),
    attritionRates(answer),
  ]),
];

describe('figures by religion on the pages of analysts', () => {
  let force: OpenForce;

  beforeAll(async () => {
    force = await OpenForce.with({ [FIRST]: peopleOfFaith(0), [LAST]: peopleOfFaith(1) });
    await grantSensitive(force.app, 'test-analyst', ['religion']);
  });
  afterAll(() => force.close());

  async function drawn({ url, question, draw }: Page): Promise<string> {
    const { status, body } = await force.ask<unknown>(url, question);
    expect([url, status]).toEqual([url, 200]);
    return JSON.stringify(draw(body));
  }

  it.each(PAGES)('$url shows a withheld figure as [c] or in words, and no NaN', async (each) => {
    const text = await drawn(each);

    expect(text).toMatch(/\[c\]|to protect confidentiality/);
    expect(text).not.toMatch(/NaN|undefined|Infinity/);
  });

  it.each(NOTED)('$url says that something is withheld', async (each) => {
    const text = await drawn(each);

    expect(text).toMatch(/[Ww]ithheld/);
    expect(text).not.toMatch(/NaN|undefined|Infinity/);
  });
});
