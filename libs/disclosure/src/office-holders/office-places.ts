import { canonicalCoords } from '../lattice/canonical-coords';
import { cellKeyOf } from '../lattice/cell-key-of';
import { type Coords, type Lattice, type LatticeDimension } from '../lattice/lattice';
import { type FlowPeriod } from '../lattice/release-period';
import { type OfficeCell } from './office-list-definition';
import { type OfficePlace } from './office-place';

const PEOPLE = { officer: 'Officers', staff: 'Staff', pcso: 'Community support officers' } as const;
const HAPPENED = { joiners: 'who joined', leavers: 'who left', promotions: 'who were promoted' } as const;

/** The cells of the list that a release of this lattice can count: those whose ethnicity and rank the force knows for that
 *  workforce type. Flows are of the newest financial year of the lattice; without one there are none. In the order of the
 *  definition. */
export function officePlaces(
  { cells }: { readonly cells: readonly OfficeCell[] },
  { dimensions, tables }: Pick<Lattice, 'dimensions' | 'tables'>,
): readonly OfficePlace[] {
  const years = tables.flatMap(({ period }) => (period?.kind === 'financial-year' ? [period] : []));
  const newest = years.toSorted((a, b) => (a.to < b.to ? -1 : Number(a.to > b.to))).at(-1) ?? null;
  return cells.flatMap((cell): OfficePlace[] => {
    const held = dimensions.get(cell.workforceType) ?? [];
    const period = cell.measure === 'stock' ? null : newest;
    const coords = coordsOf(cell);
    const names = Object.entries(coords).map(([id, code]) => labelOf(held, id, code));
    if ((cell.measure !== 'stock' && !period) || names.includes(null)) return [];
    const { workforceType, measure } = cell;
    const address = { workforceType, measure, period, coords };
    return [
      {
        id: cellKeyOf(address),
        label: `${PEOPLE[workforceType]} ${happened(cell, period)}: ${names.join(', ')}`,
        address,
        key: cellKeyOf({ ...address, coords: canonicalCoords(coords, held) }),
      },
    ];
  });
}

function coordsOf({ coords: { ethnicity, rank } }: OfficeCell): Coords {
  return rank === undefined ? { ethnicity } : { ethnicity, rank };
}

function labelOf(held: readonly LatticeDimension[], id: string, code: string): string | null {
  const dimension = held.find((each) => each.id === id);
  const all = [...(dimension?.groups ?? []), ...(dimension?.leaves ?? [])];
  return all.find((each) => each.code === code)?.label ?? null;
}

function happened({ measure }: OfficeCell, period: FlowPeriod | null): string {
  if (measure === 'stock') return 'in post';
  return `${HAPPENED[measure]} in ${period?.id.replace('-', '/') ?? ''}`;
}
