import { type BaselineTableSummary } from '@muster/contracts';

type Area = BaselineTableSummary['areas'][number];

/** More links than this in one list help nobody. */
const AT_MOST = 60;

/** The areas whose name holds `wanted` (any case), police force areas first, then by name; at most sixty of them. */
export function findAreas(
  areas: readonly Area[],
  wanted: string,
): { readonly found: readonly Area[]; readonly more: number; readonly summary: string } {
  const part = wanted.trim().toLowerCase();
  const matching = areas
    .filter(({ name }) => name.toLowerCase().includes(part))
    .toSorted((a, b) => Number(isForce(b)) - Number(isForce(a)) || a.name.localeCompare(b.name, 'en-GB'));
  const noun = matching.length === 1 ? 'area' : 'areas';
  return {
    found: matching.slice(0, AT_MOST),
    more: Math.max(0, matching.length - AT_MOST),
    summary: part
      ? `${matching.length} ${noun} with “${wanted.trim()}” in the name`
      : `${matching.length} ${noun}`,
  };
}

function isForce({ type }: Area): boolean {
  return type === 'police-force-area';
}
