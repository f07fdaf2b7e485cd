import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureRepresentation } from './representation/measure-representation';
import { type MeasuredRow } from './representation/measured-table';

interface Example {
  readonly figure: keyof MeasuredRow;
  readonly count: number;
  readonly declared: number;
  readonly total: number;
  readonly baselineShare: number;
  readonly expected: number | string | null;
}

const FOLDER = join(__dirname, '../../../docs/methods');
const PAGES = [
  'declaration-rate',
  'non-declaration-bounds',
  'representation-gap',
  'representation-ratio',
  'representation-share',
  'shortfall',
  'verdict-on-representation',
  'wilson-interval',
];
const SECTIONS = ['Definition', 'Formula', 'Worked example', 'Limits', 'References'];

describe('the methods pages on representation', () => {
  it('exist, one per figure', () => {
    expect(readdirSync(FOLDER)).toEqual(expect.arrayContaining(PAGES.map((page) => `${page}.md`)));
  });

  it.each(PAGES)('%s has every section and a review date', (page) => {
    const text = read(page);

    expect([...text.matchAll(/^## (.+)$/gm)].map(([, title]) => title)).toEqual(SECTIONS);
    expect(text).toMatch(/^review-by: \d{4}-\d{2}-\d{2}$/m);
  });

  it.each(PAGES)('%s has worked examples that the code agrees with', (page) => {
    const examples = [...read(page).matchAll(/^```json example\n([\s\S]+?)\n```$/gm)].map(
      ([, json]) => JSON.parse(json ?? '') as Example,
    );

    expect(examples.length).toBeGreaterThan(0);
    for (const { figure, count, declared, total, baselineShare, expected } of examples) {
      const fte = null;
      const row = measureRepresentation(
        {
          groups: [{ code: 'group', declared: true, count: { headcount: count, fte } }],
          declared: { headcount: declared, fte },
          total: { headcount: total, fte },
        },
        new Map([['group', baselineShare]]),
      ).rows[0];

      // 1e-12: the examples are worked out exactly and the code rounds a handful of operations.
      if (typeof expected === 'number') expect(row?.[figure]).toBeCloseTo(expected, 12);
      else expect(row?.[figure]).toBe(expected);
    }
  });
});

function read(page: string): string {
  return readFileSync(join(FOLDER, `${page}.md`), 'utf8');
}
