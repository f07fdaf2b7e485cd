import { type ComparatorFigures, type ComparatorRow } from '@muster/contracts';
import { cellForCsv } from '../tables/cell-for-csv';
import { type IntervalChartSpec } from '../charts/chart-spec';
import { comparatorKey } from './comparator-key';
import { comparatorLevel } from './comparator-level';
import { comparatorMark } from './comparator-mark';
import { comparatorTable } from './comparator-table';
import { formatDate } from '../format/format-date';
import { ordinal } from '../format/ordinal';
import { shareAxis } from '../axes/share-axis';

const WHOLE = 'england-and-wales';
const MOST_WORDS = 10;

/** The share of women in every force in one year, highest first. `marked`: code of the force that the reader looks for,
 *  or null. Where it stands is told in words, with how many forces chance alone could place elsewhere. */
export function comparatorForcesChart(figures: ComparatorFigures, marked: string | null): IntervalChartSpec {
  const { rows, people, rankLabel, notes } = figures;
  const whole = rows.find(({ area }) => area === WHOLE);
  const forces = rows.filter(({ area }) => area !== WHOLE).toSorted(byShare);
  const own = forces.find(({ area }) => area === marked);
  const year = rows[0]?.year ?? 0;
  const day = formatDate(`${year}-03-31`);
  const counted = rankLabel === null ? people : `${people}, ${rankLabel}`;
  const plain = `Women among ${people} by force`;
  const title =
    own && own.share !== null ? `${own.areaName}: ${placeOf(own, forces)} by share of women` : plain;
  const table = comparatorTable([...(whole ? [whole] : []), ...forces], {
    caption: `Women among ${counted}, ${day}`,
    counted: 'Women',
    people,
    headers: ['area'],
    breaks: [],
  });
  return {
    kind: 'interval',
    id: 'comparators-forces',
    title: title.split(/\s+/).length <= MOST_WORDS ? title : plain,
    subtitle: `Share of ${counted} who are women, by force, ${day}. Home Office`,
    sentences: [
      ...(own ? [`${comparatorLevel(own, own.areaName)} of ${people} are women.`] : []),
      ...(own && own.share !== null ? [placeSentence(own, forces)] : []),
      ...(whole ? [`${comparatorLevel(whole, whole.areaName)}.`] : []),
    ],
    key: comparatorKey(`Share of ${people} who are women`),
    axis: shareAxis(
      `Share of ${people} who are women`,
      rows.flatMap(({ share, upper }) => [share, upper]),
    ),
    panels: [
      {
        heading: null,
        marks: forces.map((row) =>
          comparatorMark(row, row === own ? `${row.areaName} (marked)` : row.areaName, whole),
        ),
      },
    ],
    table,
    csv: {
      fileName: `muster-comparators-women-${year}.csv`,
      rows: [
        table.columns.map(({ header }) => header),
        ...table.rows.map(({ cells }) => cells.map((cell) => cellForCsv(cell))),
      ],
    },
    notes,
  };
}

function byShare(a: ComparatorRow, b: ComparatorRow): number {
  return (b.share ?? -1) - (a.share ?? -1) || a.areaName.localeCompare(b.areaName, 'en');
}

function placeOf(own: ComparatorRow, forces: readonly ComparatorRow[]): string {
  const higher = forces.filter(({ share }) => (share ?? -1) > (own.share ?? -1)).length;
  const ranked = forces.filter(({ share }) => share !== null).length;
  return `${ordinal(higher + 1)} of ${ranked} forces`;
}

function placeSentence(own: ComparatorRow, forces: readonly ComparatorRow[]): string {
  const near = forces.filter(
    ({ area, lower, upper }) =>
      area !== own.area && (lower ?? 1) <= (own.upper ?? 0) && (upper ?? 0) >= (own.lower ?? 1),
  ).length;
  const order = near === 1 ? 'range of 1 other force overlaps' : `ranges of ${near} other forces overlap`;
  return `It is ${placeOf(own, forces)}, highest first; the ${order} with its own, so that order may be chance.`;
}
