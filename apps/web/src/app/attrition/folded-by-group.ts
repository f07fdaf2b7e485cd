import { type AttritionAnswer } from '@muster/contracts';
import { type TableChartSpec } from '@muster/narrative';
import { everybodyIn } from './everybody-in';

/** A figure and whether its table is open from the start. */
export interface FoldedFigure<Spec> {
  readonly spec: Spec;
  readonly table: 'shown' | 'folded' | 'closed';
}

/** A long table as two figures: the rows of everybody, and below it, to be opened, those of each group under a headline of
 *  its own (`what` by the dimension). Both give the whole table as their download. One figure where there are no groups,
 *  or no row of everybody. */
export function foldedByGroup(
  what: string,
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
        title: `${what} by ${groups}`,
        sentences: ['Figures of small groups move by chance: read their ranges with them.'],
        notes: [],
      },
      table: 'closed',
    },
  ];
}
