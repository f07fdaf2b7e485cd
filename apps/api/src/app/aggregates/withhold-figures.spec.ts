import { type FigureAnswer } from '@muster/contracts';
import { withholdFigures } from './withhold-figures';

type Row = Omit<FigureAnswer['rows'][number], 'label'>;

function row(dimension: string | null, category: string | null, value: number): Row {
  return {
    ...{ measure: 'headcount', place: 'EXMP', from: '2025-04-01', to: '2026-03-31', population: 'officer' },
    ...{ dimension, list: null, category, unit: 'headcount', status: 'shown', value },
    ...{ source: 'Report', url: null, licence: null, file: 'one' },
  };
}

describe('loaded totals by a sensitive characteristic', () => {
  it('withhold few people and the next smallest category, and no other table', () => {
    const rows = [
      row(null, null, 120),
      ...[row('religion', 'christian', 80), row('religion', 'sikh', 4), row('religion', 'muslim', 36)],
      ...[row('sex', 'female', 3), row('sex', 'male', 117)],
    ];

    expect(
      withholdFigures(rows, (dimension) => dimension === 'religion', 10).map(({ value }) => value),
    ).toEqual([...[120, 80, null, null, 3, 117]]);
  });
});
