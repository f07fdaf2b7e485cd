import { type PackTrace } from '@muster/contracts';
import { matchStated } from './match-stated';
import { statedSentences } from './stated-sentences';

const RELEASE = {
  ...{ id: 'r1', period: '2025-Q3', periodLabel: 'Q2 2025/26', asAt: '2025-09-30' },
  ...{ publishedAt: '2025-11-12T09:00:00.000Z', policy: '2026-1' },
};
const CELLS = ['2025-Q3 officer|stock||ethnicity=black', '2025-Q3 officer|stock||ethnicity=declared'];

function made() {
  const text = 'Black officers are 4% of officers, and 4 decisions wait.';
  const numbers = [
    { shown: '4%', cells: CELLS },
    { shown: '4', cells: [] },
  ];
  return statedSentences({ id: 'position', title: 'Position', statements: [{ text, numbers }] }, RELEASE);
}

describe('statements that were made elsewhere', () => {
  it('keep their text, and lead the numbers that have cells to a trace each', () => {
    const [runs] = made().sentences;
    expect(runs).toEqual([
      { text: 'Black officers are ', trace: null },
      { text: '4%', trace: 'position.1' },
      { text: ' of officers, and 4 decisions wait.', trace: null },
    ]);
    expect(made().traces).toMatchObject([
      { id: 'position.1', value: '4%', cells: CELLS, asAt: '2025-09-30' },
    ]);
  });

  it('name every cell below the line, and of a number from elsewhere its source', () => {
    const ends = ['2025-Q3 officer|leavers|2024-25|', '2024-Q1 officer|stock||', '2025-Q1 officer|stock||'];
    const numbers = [
      { shown: '5%', cells: ends },
      { shown: '11%', cells: ['Source: Census 2021'] },
      { shown: '60', cells: ends.slice(0, 1) },
    ];
    const statements = [{ text: '5%, 11% and 60.', numbers }];
    const { traces } = statedSentences({ id: 'position', title: 'Position', statements }, RELEASE);

    expect(traces.map(({ numerator, denominator }) => [numerator, denominator])).toEqual([
      [ends[0], '2024-Q1 officer|stock||; 2025-Q1 officer|stock||'],
      ['Source: Census 2021', 'As its source tells it.'],
      [ends[0], 'None: it is a count.'],
    ]);
    expect(traces[1]?.formula).toBe('As its source tells it.');
  });

  it('are traced like the table that shows the same number out of the same cells', () => {
    const [stated] = made().traces;
    if (!stated) throw new Error('no trace');
    const table: PackTrace = {
      ...stated,
      ...{ id: 'representation.9', block: 'representation', label: 'Black: Share (%)', value: '4' },
      ...{ formula: 'Numerator by denominator.', numerator: 'People: 80', denominator: 'Declared: 1,980' },
      cells: CELLS.toReversed(),
    };
    expect(matchStated([stated], [table])).toEqual([
      {
        ...{ ...stated, formula: 'Numerator by denominator.', numerator: 'People: 80' },
        denominator: 'Declared: 1,980',
      },
    ]);
    expect(matchStated([stated], [{ ...table, value: '5' }])).toEqual([stated]);
  });
});
