import { type WorkforceType } from '@muster/domain';
import { type AuditInput, type EarlierRelease } from './audit-input';
import { type AuditedPopulation, type PopulationCell } from './audited-population';
import { changedDimensions } from './changed-dimensions';
import { parseCellKey } from './parse-cell-key';
import { publishedInterval } from './published-interval';
import { TIED_DIMENSIONS } from './tied-dimensions';

/** The stocks of other quarters that flows of this release tie to it: as released then, or known from public facts. Cells
 *  by categories that are others now, and values that the history has since left behind, are passed over. */
export function earlierPopulations(
  { earlier, facts, margins, lattice, policy }: AuditInput,
  workforceType: WorkforceType,
): readonly AuditedPopulation[] {
  const quarters = margins
    .filter((each) => each.workforceType === workforceType && each.measure === 'stock')
    .flatMap(({ quarter }) => (quarter && quarter.id !== lattice.quarter ? [quarter.id] : []));
  return [...new Set(quarters)].flatMap((quarter) => {
    const release = earlier.find((each) => each.quarter === quarter);
    if (!release && !facts.some((fact) => fact.workforceType === workforceType && fact.quarter === quarter))
      return [];
    const name = `${workforceType}|stock|`;
    const changed = release ? changedDimensions(lattice, release, workforceType) : [];
    const usable = TIED_DIMENSIONS.filter((tied) => !changed.some(({ id }) => id === tied));
    const cells = release ? stockCells(release, name, usable, policy) : [];
    return [
      { id: `${name}${quarter}`, workforceType, measure: 'stock', period: null, quarter, own: false, cells },
    ];
  });
}

function stockCells(
  { cells }: EarlierRelease,
  name: string,
  usable: readonly string[],
  policy: AuditInput['policy'],
): readonly PopulationCell[] {
  return [...cells].flatMap(([key, { released, sameAsBefore, people }]): PopulationCell[] => {
    const { population, coords } = parseCellKey(key);
    if (population !== name || people === null) return [];
    if (Object.keys(coords).some((id) => !usable.includes(id))) return [];
    const interval = publishedInterval(released, sameAsBefore, policy);
    if (people < interval.least || people > interval.most) return [];
    return [{ key, coords, people, value: released.value, interval, isPublished: true }];
  });
}
