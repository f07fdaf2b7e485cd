import { type DataQualityAnswer } from '@muster/contracts';
import { boundsChart, type ChartSpec, declarationChart, declarationMonthsChart } from '@muster/narrative';

/** A part of the page: the heading and its figure, or why there is none. */
export interface QualityPart {
  readonly name: string;
  readonly heading: string;
  readonly figure: ChartSpec | null;
  readonly absent: string;
  readonly table: 'shown' | 'folded';
}

/** The parts of the analyst's page, in their order. */
export function qualityParts(answer: DataQualityAnswer): readonly QualityPart[] {
  const { verdicts, months, types, units } = answer;
  const divided = units.some(({ group }) => group['unit'] !== undefined);
  return [
    {
      ...{ name: 'declared', heading: 'Who has declared', table: 'shown', absent: '' },
      figure: declarationChart(answer, 'characteristics'),
    },
    {
      ...{ name: 'verdicts', heading: 'Would each verdict survive?', table: 'shown' },
      figure: verdicts.length === 0 ? null : boundsChart(answer),
      absent: 'Ethnicity is not held, so no verdict is said.',
    },
    {
      ...{ name: 'over-time', heading: 'Over time', table: 'folded' },
      figure: months.length === 0 ? null : declarationMonthsChart(answer),
      absent: 'No snapshot holds a characteristic that may be counted.',
    },
    {
      ...{ name: 'by-type', heading: 'By workforce type', table: 'folded' },
      figure: types.some(({ group }) => group['workforce-type'] !== undefined)
        ? declarationChart(answer, 'types')
        : null,
      absent: 'The workforce type is not held.',
    },
    {
      ...{ name: 'by-unit', heading: 'By unit', table: 'shown' },
      figure: divided ? declarationChart(answer, 'units') : null,
      absent: 'Units are not held, or this characteristic is not.',
    },
  ];
}
