import { type CellKey } from '../lattice/lattice';
import { type ReleaseQuarter } from '../lattice/release-period';
import { type DisclosurePolicy } from '../policy/disclosure-policy';
import { type CountedCell } from '../tabulate/counted-cell';

/** The cells that wait for the half-year: those of units with fewer people of the workforce type than `smallUnit`, in the
 *  quarters that end in June and December. Whoever knows every mover of a small unit would learn that they moved. */
export function smallUnitKeys(
  counted: ReadonlyMap<CellKey, CountedCell>,
  { smallUnit }: Pick<DisclosurePolicy, 'smallUnit'>,
  { lastDay }: ReleaseQuarter,
): ReadonlySet<CellKey> {
  if (lastDay.endsWith('-03-31') || lastDay.endsWith('-09-30')) return new Set();
  const small = new Set(
    [...counted.values()]
      .filter(({ key, people }) => /\|unit=[^&]*$/.test(key) && people < smallUnit.value)
      .map(({ key }) => unitOf(key)),
  );
  return new Set([...counted.keys()].filter((key) => unitOf(key) !== null && small.has(unitOf(key))));
}

/** Workforce type, measure, period and unit of a cell; null for one of no unit. */
function unitOf(key: CellKey): string | null {
  const [, address, unit] = /^([^|]*\|[^|]*\|[^|]*)\|(?:.*&)?(unit=[^&]*)/.exec(key) ?? [];
  return address === undefined || unit === undefined ? null : `${address}|${unit}`;
}
