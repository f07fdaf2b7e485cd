import { type ComparatorFigures, type ComparatorRow } from '@muster/contracts';
import { cellForCsv } from '../tables/cell-for-csv';
import { type IntervalChartSpec } from '../charts/chart-spec';
import { comparatorKey } from './comparator-key';
import { comparatorLevel } from './comparator-level';
import { comparatorMark } from './comparator-mark';
import { comparatorTable } from './comparator-table';
import { formatDate } from '../format/format-date';
import { formatNumber } from '../format/format-number';
import { shareAxis } from '../axes/share-axis';

const WHOLE = 'england-and-wales';
const NAMED = ['asian', 'black'];

/** Officers by ethnic group in one area and year: all ranks together, then each rank, groups in our order, beside England
 *  and Wales. `all` and `byRank` are the same question without and with ranks. */
export function comparatorEthnicityChart(
  all: ComparatorFigures,
  byRank: ComparatorFigures,
  area: string,
): IntervalChartSpec {
  const rows = [...all.rows, ...byRank.rows];
  const own = rows.filter((row) => row.area === area);
  const { people, notes } = all;
  const year = own[0]?.year ?? 0;
  const day = formatDate(`${year}-03-31`);
  const name = own[0]?.areaName ?? '';
  const whole = (row: ComparatorRow) =>
    area === WHOLE
      ? undefined
      : rows.find((each) => each.area === WHOLE && each.rank === row.rank && each.group === row.group);
  const parts = [...new Set(own.map(({ rank }) => rank))];
  const table = comparatorTable(own, {
    caption: `Ethnicity of ${people}, ${name}, ${day}`,
    counted: 'Headcount',
    people,
    headers: ['rank', 'group'],
    breaks: [],
  });
  const together = own.filter(({ rank }) => rank === null);
  const silent = together.find(({ undeclared }) => undeclared);
  return {
    kind: 'interval',
    id: 'comparators-ethnicity',
    title: `Ethnicity of ${people} by rank`,
    subtitle: `Share of ${people} whose ethnic group was stated, ${name}, ${day}. Home Office`,
    sentences: [
      ...together
        .filter(({ group }) => NAMED.includes(group))
        .map((row) => `${comparatorLevel(row, `${row.groupLabel} ${people}`)}.`),
      ...(silent
        ? [`Not stated: ${formatNumber(silent.headcount)} ${people}, left out of percentages.`]
        : []),
    ],
    key: comparatorKey(`Share of ${people} whose ethnic group was stated`),
    axis: shareAxis(
      `Share of ${people} whose ethnic group was stated`,
      own.flatMap(({ share, upper }) => [share, upper]),
    ),
    panels: parts.map((rank) => ({
      heading: own.find((row) => row.rank === rank)?.rankLabel ?? 'All ranks',
      marks: own
        .filter((row) => row.rank === rank && !row.undeclared)
        .map((row) => comparatorMark(row, row.groupLabel, whole(row))),
    })),
    table,
    csv: {
      fileName: `muster-comparators-ethnicity-${year}.csv`,
      rows: [
        table.columns.map(({ header }) => header),
        ...table.rows.map(({ cells }) => cells.map((cell) => cellForCsv(cell))),
      ],
    },
    notes,
  };
}
