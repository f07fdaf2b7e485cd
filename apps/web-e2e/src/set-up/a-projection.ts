import { type ProjectionAnswer, type ProjectionScenario, type ProjectionYear } from '@muster/contracts';
import { type Page } from '@playwright/test';
import { type AnswerInstead } from './answer-instead';

const YEARS = 10;

/** Made up: from 15.3 % towards 24.3 % of a population of 38.6 %. */
const SCENARIO: ProjectionScenario = {
  ...{ name: '', levers: {}, status: 'shown', problem: null },
  rows: Array.from({ length: YEARS + 1 }, (_, year) => rowOf(year)),
  ...{ level: 0.243, levelLow80: 0.222, levelHigh80: 0.266 },
  ...{ peoplePerPointOfIntake: 1.3, peoplePerPointOfLeaving: 3.1 },
  ...{ leaversAYear: { group: 25, all: 125 }, cost: null },
};

function rowOf(year: number): ProjectionYear {
  const median = 0.243 - 0.09 * 0.926 ** year;
  const spread = year * 0.002;
  return {
    ...{ year, day: `${2025 + year}-09-30`, median, people: 5 * Math.round(80 * median) },
    ...{ low80: median - spread, high80: median + spread },
    ...{ low95: median - 1.5 * spread, high95: median + 1.5 * spread },
    ...{ chanceOfParity: 0, baseline: 0.386 },
  };
}

/** A projection that a page can be shown with, whatever the small workforce of the journeys leads to. */
export const A_PROJECTION: ProjectionAnswer = {
  ...{ metric: 'projection', source: 'counted', force: 'EXMP', workforceType: 'officer' },
  ...{ dimension: 'ethnicity', grouping: 'ethnicity-5-plus-1', group: { code: 'black', label: 'Black' } },
  ...{ asAt: '2025-09-30', release: null, horizonYears: YEARS, runs: 10_000, seed: 1 },
  ...{ status: 'shown', problem: null },
  observed: [
    { asAt: '2023-09-30', share: 0.138, status: 'shown' },
    { asAt: '2024-09-30', share: null, status: 'withheld' },
    { asAt: '2025-09-30', share: 0.153, status: 'shown' },
  ],
  baseline: { id: 'census', label: 'Census 2021, West Midlands', share: 0.386, year: 2021, changePerYear: 0 },
  ranks: [
    { code: 'constable', label: 'Constable' },
    { code: 'sergeant', label: 'Sergeant' },
  ],
  bands: [
    { code: '0-2', label: 'Under 2 years' },
    { code: '2+', label: '2 years or more' },
  ],
  scenarios: [
    SCENARIO,
    {
      ...SCENARIO,
      ...{ name: 'Scenario A', levers: { intakeShare: 0.44 }, level: 0.386 },
      cost: { perLeaver: 130_000, groupAYear: 3_250_000, allAYear: 16_250_000 },
    },
    {
      ...SCENARIO,
      ...{ name: 'Scenario B', status: 'not-available', rows: [], level: null, leaversAYear: null },
      problem: { code: 'rank-emptied', message: 'Nobody would be left at the rank of Sergeant.' },
    },
  ],
  rates: {
    ...{ from: '2022-09-30', to: '2025-09-30' },
    rows: [
      ...(['group', 'others'] as const).map((of) => ({
        ...{ kind: 'leaving' as const, of, code: '0-2', label: 'Under 2 years', rate: 0.08, events: 24 },
        ...{ exposure: 300, smallNumber: false },
      })),
      {
        kind: 'intake',
        of: 'group',
        code: null,
        label: 'Everybody',
        rate: 0.3,
        events: 114,
        exposure: 380,
        smallNumber: false,
      },
    ],
  },
  backTest: {
    ...{ status: 'shown', problem: null, trainedTo: '2022-09-30', trainedYears: 3 },
    rows: [
      {
        ...{ year: 3, day: '2025-09-30', predicted: 0.157, observed: 0.153, errorPoints: 0.4 },
        ...{ inside80: false, inside95: true },
      },
    ],
  },
  about: {
    ...{ forceName: 'Example Constabulary', synthetic: true, measured: 'ethnicity', people: 'officers' },
    dimensionLabels: { ethnicity: 'Ethnicity' },
    ...{ population: 'Police officers in post.', definition: 'Share of those who declared.' },
    ...{ denominator: 'Officers in post who declared.', groupingDefinition: null },
    ...{ intervalMethod: 'Runs of a model.', methods: ['projection'], snapshots: [], notes: [] },
    codeVersion: '0.1.0',
  },
};

/** Takes the question, has worked it out at once, and gives this answer. */
export function projected(answer: ProjectionAnswer): AnswerInstead {
  const progress = { id: 'one', state: 'done', doneRuns: 10_000, runs: 10_000, message: null };
  return async (page: Page) => {
    for (const path of ['projection', 'published/projection']) {
      await page.route(`**/api/${path}`, (route) => route.fulfill({ status: 202, json: progress }));
      await page.route(`**/api/${path}/one/answer`, (route) => route.fulfill({ json: answer }));
    }
  };
}
