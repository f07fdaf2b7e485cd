import { type EventRateRow, type FiguresAbout } from '@muster/contracts';
import { headerColumn } from './header-column';
import { type TableColumn } from './table-column';

/** The columns that name the group of a row, one for each dimension; without a dimension one that says everybody. */
export function dimensionColumns<Row extends Pick<EventRateRow, 'group' | 'labels'>>(
  by: readonly string[],
  about: Pick<FiguresAbout, 'dimensionLabels'>,
): TableColumn<Row>[] {
  if (by.length === 0) return [headerColumn('everybody', 'Group', () => 'Everybody')];
  return by.map((dimension) =>
    headerColumn(
      dimension,
      about.dimensionLabels[dimension] ?? dimension,
      ({ labels, group }) => labels[dimension] ?? group[dimension] ?? 'Everybody',
    ),
  );
}
