import { type AttritionAnswer } from '@muster/contracts';
import { type TableChartSpec } from '@muster/narrative';
import { everybodyIn } from './everybody-in';

/** A figure and whether its table is open from the start. */
export interface FoldedFigure<Spec> {
  readonly spec: Spec;
  readonly table: 'shown' | 'folded' | 'closed';
}

/** A long table as two figures: the rows of everybody, and below it, to be opened, those of each group. Both give the whole
 *  table as their download. One figure where there are no groups, or no row of everybody. */
export function foldedByGroup(
  answer: AttritionAnswer,
  figureOf: (answer: AttritionAnswer) => TableChartSpec,
): readonly FoldedFigure<TableChartSpec>[] {
  const [everybody, whole] = [everybodyIn(answer), figureOf(answer)];
  if (!everybody || answer.parts.length === 1) return [{ spec: whole, table: 'shown' }];
  const { by, about } = answer;
  const groups = (about.dimensionLabels[by[0] ?? ''] ?? 'group').toLowerCase();
  const first = figureOf({ ...answer, by: [], parts: [everybody] });
  return [
    { spec: { ...first, csv: whole.csv }, table: 'shown' },
    {
      spec: {
        ...whole,
        id: `${whole.id}-groups`,
        title: `The same by ${groups}`,
        sentences: ['Groups are small: read their ranges with the figures.'],
        notes: [],
      },
      table: 'closed',
    },
  ];
}
