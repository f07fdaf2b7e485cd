import { type PublishedAnswer, type PublishedSection } from '@muster/contracts';
import { type ChartFrame, type ChartTable } from '../charts/chart-spec';
import { chartCsv } from '../tables/chart-csv';
import { chartTable } from '../tables/chart-table';
import { headerColumn } from '../tables/header-column';
import { type TableColumn } from '../tables/table-column';
import { drawnColumn } from './drawn-column';
import { figureCell } from './figure-cell';
import { type LineRow, lineRows } from './line-rows';
import { publishedDetail } from './published-detail';
import { publishedUnit } from './published-unit';
import { symbolMeanings } from './symbol-meanings';

export interface LineTableFacts {
  readonly caption: string;
  /** The column that says where on its line a point stands. */
  readonly place: TableColumn<LineRow>;
  readonly placeId: (row: LineRow) => string;
}

/** Table and download of a section of lines: a row for each point, with its interval and the population where the line has
 *  one. */
export function lineTable(
  section: PublishedSection,
  answer: PublishedAnswer,
  { caption, place, placeId }: LineTableFacts,
): { readonly table: ChartTable; readonly csv: ChartFrame['csv'] } {
  const { measured, dimensionLabels, lines } = section;
  const drawn = drawnColumn(section) ?? { id: 'figure', label: 'Share', unit: 'share' as const };
  const rows = lineRows(section);
  const figures = lines.flatMap(({ points }) => points.map(({ figure }) => figure));
  const hasInterval = figures.some((figure) => figure.status === 'shown' && figure.lower !== null);
  const { header } = publishedUnit(drawn.unit);
  const column = (part: 'value' | 'lower' | 'upper', name: string): TableColumn<LineRow> => ({
    ...{ id: part, header: `${name}${header}`, numeric: true, rowHeader: false },
    cell: ({ point }) => figureCell(point.figure, drawn.unit, answer.role, part),
  });
  const table = chartTable(rows, {
    caption,
    columns: [
      headerColumn<LineRow>('group', dimensionLabels[measured] ?? 'Group', ({ line }) => line.label),
      place,
      column('value', drawn.label),
      ...(hasInterval
        ? [column('lower', 'Approximate 95% range from'), column('upper', 'Approximate 95% range to')]
        : []),
      ...(lines.some(({ baseline }) => baseline !== null) ? [populationColumn(answer.role)] : []),
    ],
    id: (row) => [...Object.entries(row.line.group).flat(), placeId(row)].join('|'),
    detail: ({ point }) =>
      publishedDetail({ figures: { [drawn.id]: point.figure } }, { ...section, columns: [drawn] }, answer),
    meanings: symbolMeanings(answer.role),
  });
  return {
    table,
    csv: chartCsv(`muster-${section.id}-${answer.force}-${answer.release.period}-${answer.role}`, table, [
      { header: 'Status', cells: rows.map(({ point }) => point.figure.status) },
    ]),
  };
}

function populationColumn(role: PublishedAnswer['role']): TableColumn<LineRow> {
  return {
    ...{ id: 'population', header: 'Population (%)', numeric: true, rowHeader: false },
    cell: ({ line: { baseline } }) =>
      figureCell(
        baseline === null
          ? { status: 'not-available' }
          : { status: 'shown', value: baseline, lower: null, upper: null },
        'share',
        role,
      ),
  };
}
