import { COMPARATOR_RANKS, COMPARATOR_SEXES, type ComparatorYear } from '@muster/domain';
import { type IssueLog } from '../issues/issue-log';
import { checkPublishedRowRepeated } from './checks/check-published-row-repeated';
import { checkPublishedRowsContradict } from './checks/check-published-rows-contradict';
import { checkPublishedRowsMissing } from './checks/check-published-rows-missing';
import { checkPublishedTotalDiffers } from './checks/check-published-total-differs';
import { type PublishedRow } from './published-row';
import { WHOLE_COUNTRY } from './published-words';

type Cells = Map<string, PublishedRow>;

/** Sums of full-time posts differ from a published sum by the rounding of its parts: half a post over 43 forces. */
const FTE_TOLERANCE_HUNDREDTHS = 50;

/** Puts the rows of a table together by year. Noted are rows that repeat or contradict one another, forces that lack rows
 *  others have, and forces that do not add up to the published total of England and Wales where the table has one. */
export function gatherPublishedYears(
  rows: readonly PublishedRow[],
  log: IssueLog,
): readonly ComparatorYear[] {
  const years = new Map<number, Map<string, Cells>>();
  for (const row of rows) {
    const areas = years.get(row.year) ?? new Map<string, Cells>();
    const cells: Cells = areas.get(row.area) ?? new Map();
    const before = cells.get(row.column);
    if (before) {
      const same = before.headcount === row.headcount && before.fte === row.fte;
      log.note(same ? checkPublishedRowRepeated : checkPublishedRowsContradict, { row: row.row });
    } else cells.set(row.column, row);
    areas.set(row.area, cells);
    years.set(row.year, areas);
  }
  return [...years].map(([year, areas]) => gatherYear(year, areas, log)).sort((a, b) => a.year - b.year);
}

function gatherYear(year: number, areas: ReadonlyMap<string, Cells>, log: IssueLog): ComparatorYear {
  const forces = [...areas].filter(([area]) => area !== WHOLE_COUNTRY);
  const columns = [...new Set(forces.flatMap(([, cells]) => [...cells.keys()]))].sort(byPublishedOrder);
  for (const [, cells] of forces) {
    for (let missing = columns.length - cells.size; missing > 0; missing -= 1) {
      log.note(checkPublishedRowsMissing, { found: `31 March ${year}` });
    }
  }
  for (const total of areas.get(WHOLE_COUNTRY)?.values() ?? []) {
    const sum = (measure: 'headcount' | 'fte') =>
      forces.reduce((all, [, cells]) => all + (cells.get(total.column)?.[measure] ?? 0), 0);
    const differs =
      sum('headcount') !== total.headcount || Math.abs(sum('fte') - total.fte) > FTE_TOLERANCE_HUNDREDTHS;
    if (differs) log.note(checkPublishedTotalDiffers, { row: total.row });
  }
  const figures = (cells: Cells, measure: 'headcount' | 'fte') =>
    columns.map((column) => cells.get(column)?.[measure] ?? 0);
  return {
    year,
    columns,
    forces: new Map(
      forces
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([area, cells]) => [
          area,
          { headcount: figures(cells, 'headcount'), fte: figures(cells, 'fte') },
        ]),
    ),
  };
}

const SEX_ORDER: readonly string[] = COMPARATOR_SEXES.map(({ code }) => code);
const RANK_ORDER: readonly string[] = COMPARATOR_RANKS.map(({ code }) => code);

function byPublishedOrder(a: string, b: string): number {
  const [sexA = '', rankA = '', ethnicityA = ''] = a.split('/');
  const [sexB = '', rankB = '', ethnicityB = ''] = b.split('/');
  return (
    SEX_ORDER.indexOf(sexA) - SEX_ORDER.indexOf(sexB) ||
    RANK_ORDER.indexOf(rankA) - RANK_ORDER.indexOf(rankB) ||
    ethnicityA.localeCompare(ethnicityB)
  );
}
