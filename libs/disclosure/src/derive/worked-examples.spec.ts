import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PublishedFigure } from '@muster/contracts';
import { LEAST_RULES } from '../release/reading-rules';
import { changeOfShare } from './change-of-share';
import { medianInBands } from './median-in-bands';
import { percentage } from './percentage';
import { type ReleasedCount } from './released-count';
import { roundedLikelihood } from './rounded-likelihood';
import { testBand } from './test-band';

interface Example {
  readonly call: string;
  readonly given: readonly number[];
  readonly expected: string | Readonly<Record<string, number>>;
}

const PAGE = readFileSync(join(__dirname, '../../../../docs/methods/published-figures.md'), 'utf8');
const EXAMPLES = [...PAGE.matchAll(/^```json example\n([\s\S]+?)\n```$/gm)].map(
  ([, json]) => JSON.parse(json ?? '') as Example,
);
const SECTIONS = [
  ...['Definition', 'Formula', 'Population and denominator', 'Worked example', 'Limits', 'References'],
];
const YEARS = [
  [0, 5],
  [5, 15],
  [15, 25],
  [25, null],
] as const;

const people = (value: number | undefined): ReleasedCount => ({ status: 'ok', value: value ?? Number.NaN });
const events = (x: number | undefined, n: number | undefined) => ({ events: people(x), atRisk: people(n) });
const share = (x: number | undefined, n: number | undefined) => ({ part: people(x), whole: people(n) });

const CALLS: Readonly<Record<string, (given: readonly number[]) => PublishedFigure | string | null>> = {
  share: ([x, n]) => percentage(people(x), people(n), LEAST_RULES),
  likelihood: ([x1, n1, x2, n2]) =>
    roundedLikelihood('unwanted', events(x1, n1), events(x2, n2), LEAST_RULES),
  test: ([x1, n1, x2, n2]) => testBand(events(x1, n1), events(x2, n2)),
  median: (counts) =>
    medianInBands(YEARS.map(([from, to], at) => ({ from, to, people: people(counts[at]) }))),
  'change-of-share': ([x1, n1, x2, n2]) => changeOfShare(share(x1, n1), share(x2, n2), LEAST_RULES),
};

describe('the methods page on published figures', () => {
  it('has every section and a review date', () => {
    expect([...PAGE.matchAll(/^## (.+)$/gm)].map(([, title]) => title)).toEqual(SECTIONS);
    expect(PAGE).toMatch(/^review-by: \d{4}-\d{2}-\d{2}$/m);
  });

  it('has an example of every method', () => {
    expect(new Set(EXAMPLES.map(({ call }) => call))).toEqual(new Set(Object.keys(CALLS)));
  });

  it.each(EXAMPLES)('agrees with the code: $call $given', ({ call, given, expected }) => {
    const figure = CALLS[call]?.(given);

    if (typeof expected === 'object') expect(figure).toMatchObject({ status: 'shown', ...expected });
    else expect(typeof figure === 'object' ? figure?.status : figure).toBe(expected);
  });
});
