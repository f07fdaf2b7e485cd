import { type WorkforceType } from '@muster/domain';
import { type CellKey } from '../lattice/lattice';
import { type ReleasedValue } from '../protect/protected-cell';
import { type DisclosurePolicy } from '../policy/disclosure-policy';
import { type AuditedCell, type AuditInput } from './audit-input';
import { type AuditedPopulation, type PopulationCell } from './audited-population';
import { earlierPopulations } from './earlier-populations';
import { parseCellKey } from './parse-cell-key';
import { type CountInterval, publishedInterval } from './published-interval';
import { readableKeys } from './readable-keys';

interface Gathered {
  readonly of: Omit<AuditedPopulation, 'cells'>;
  readonly cells: Map<CellKey, PopulationCell>;
}

/** Every population of a workforce type that a new release and the earlier ones speak of, with what an outsider knows of
 *  each cell. `released`: values as they stand after the repairs so far. A value that the true count has left behind (a
 *  unit that waits for the half-year, a corrected history) only misleads and counts as unknown. */
export function auditedPopulations(
  input: AuditInput,
  released: ReadonlyMap<CellKey, ReleasedValue>,
  workforceType: WorkforceType,
): readonly AuditedPopulation[] {
  const readable = readableKeys(input.lattice, released, input.policy);
  const own = new Map<string, Gathered>();
  for (const table of input.lattice.tables.filter((each) => each.workforceType === workforceType)) {
    for (const { key, structuralZero } of table.cells) {
      const cell = input.cells.get(key);
      if (structuralZero || !cell) continue;
      const { population: name, coords } = parseCellKey(key);
      const quarter = table.period ? null : input.lattice.quarter;
      const id = `${name}${quarter ?? ''}`;
      const { measure, period } = table;
      const population: Gathered = own.get(id) ?? {
        of: { id, workforceType, measure, period, quarter, own: true },
        cells: new Map(),
      };
      own.set(id, population);
      const shown = readable.has(key) ? released.get(key) : undefined;
      const value = shown ?? { status: 'c', value: null };
      const isPublished = table.period !== null && cell.sameAsBefore && cell.released.value !== null;
      population.cells.set(key, {
        ...{ key, coords, people: cell.people, value: value.value, isPublished },
        interval: knownOf(cell, isPublished ? cell.released : value, isPublished, input.policy),
      });
    }
  }
  return [
    ...[...own.values()].map(({ of, cells }) => ({ ...of, cells: [...cells.values()] })),
    ...earlierPopulations(input, workforceType),
  ];
}

/** A flow that was published before was rounded then, from the same people; only a corrected history can have left it
 *  behind. */
function knownOf(
  { people, sameAsBefore }: AuditedCell,
  released: ReleasedValue,
  isPublished: boolean,
  policy: DisclosurePolicy,
): CountInterval {
  const fits = ({ least, most }: CountInterval) => people >= least && people <= most;
  const fresh = publishedInterval(released, false, policy);
  if (fits(fresh) && (isPublished || !sameAsBefore)) return fresh;
  const held = publishedInterval(released, sameAsBefore, policy);
  return fits(held) ? held : { least: 0, most: Infinity };
}
