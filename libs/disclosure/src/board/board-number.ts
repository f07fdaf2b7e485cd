import { type BoardNumber, type BoardSource, type PublishedFigure } from '@muster/contracts';
import { type CellPlace } from '../packs/cell-place';
import { namedCells } from '../packs/named-cells';
import { type ReleasedFigures } from '../release/released-figures';

type Released = Extract<BoardSource, { readonly kind: 'released' }>;

/** The place of a figure in the page of readers, and the cells it is made of. */
export interface FigurePlace extends Pick<Released, 'page' | 'section' | 'column' | 'row'> {
  readonly cells: readonly CellPlace[];
}

/** A shown figure as a number of a sentence, with where it comes from; null for anything else. */
export function boardNumber(
  figure: PublishedFigure | undefined,
  unit: BoardNumber['unit'],
  { meta }: ReleasedFigures,
  { page, section, column, row, cells }: FigurePlace,
): BoardNumber | null {
  if (figure?.status !== 'shown') return null;
  return {
    value: figure.value,
    unit,
    source: {
      ...{ kind: 'released', release: meta.id, page, section, column, row: { ...row } },
      cells: [...namedCells(cells)],
      definition: 'published-figures',
    },
  };
}
