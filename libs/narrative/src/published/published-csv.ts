import { type PublishedAnswer, type PublishedFigure, type PublishedSection } from '@muster/contracts';
import { cellForCsv } from '../tables/cell-for-csv';
import { type ChartFrame } from '../charts/chart-spec';
import { figureCell } from './figure-cell';
import { lineRows } from './line-rows';
import { drawnColumn } from './drawn-column';
import { rowNames } from './row-names';
import { rowsInOrder } from './rows-in-order';

type Column = PublishedSection['columns'][number];

const HEADER = [
  ...['Section', 'Measure', 'When', 'Part', 'Group', 'Figure', 'Unit', 'Value'],
  ...['Approximate range from', 'Approximate range to', 'Status'],
];
const UNITS: Readonly<Record<Column['unit'], string>> = {
  ...{ people: 'people', share: '%', points: 'points', ratio: 'ratio', years: 'years' },
};

/** The whole answer as one download: a row for each figure, rounded as in the tables; withheld rows last in their section.
 *  Write it with `toCsv`. The name has no value in it. */
export function publishedCsv(answer: PublishedAnswer): ChartFrame['csv'] {
  const { force, release, role, page, sections } = answer;
  return {
    fileName: `muster-${[page, force, release.period, role].join('-').replace(/[^\w-]/g, '-')}.csv`,
    rows: [
      HEADER,
      ...sections.flatMap((section) => withheldLast([...ofRows(section, role), ...ofLines(section, role)])),
    ],
  };
}

/** The status stands in the last field. */
function withheldLast(rows: readonly string[][]): string[][] {
  const isWithheld = (row: readonly string[]) => row.at(-1) === 'withheld';
  return [...rows.filter((row) => !isWithheld(row)), ...rows.filter(isWithheld)];
}

function ofRows(section: PublishedSection, role: PublishedAnswer['role']): string[][] {
  return rowsInOrder(section).flatMap((row) => {
    const { part, group } = rowNames(row, section);
    return section.columns.flatMap((column) => {
      const figure = row.figures[column.id];
      if (figure === undefined) return [];
      const whose = [section.id, section.measure, section.when, part ?? 'All', group ?? 'All'];
      return [[...whose, ...figureFields(figure, column, role)]];
    });
  });
}

function ofLines(section: PublishedSection, role: PublishedAnswer['role']): string[][] {
  const column = drawnColumn(section) ?? { id: 'figure', label: 'Share', unit: 'share' };
  return lineRows(section).map(({ line, point }) => [
    ...[section.id, section.measure, point.years === null ? point.asAt : `${point.years} years of service`],
    ...['All', line.label],
    ...figureFields(point.figure, column, role),
  ]);
}

function figureFields(
  figure: PublishedFigure,
  { label, unit }: Column,
  role: PublishedAnswer['role'],
): string[] {
  const cell = (part: 'value' | 'lower' | 'upper') => cellForCsv(figureCell(figure, unit, role, part));
  return [label, UNITS[unit], cell('value'), cell('lower'), cell('upper'), figure.status];
}
