import { type PublishedRelease } from '@muster/attack';
import {
  type CellKey,
  type LatticeDimension,
  READER_ROLES,
  type ReaderRole,
  type ReleasedValue,
} from '@muster/disclosure';
import { type ChainedRelease } from './release-chain';
import { FORCE_DIMENSIONS } from './force-dimensions';

/** What each role would download of a release, or of what another scheme shows of the same cells (`shown`: null is withheld;
 *  `threshold`: from which value the network sees a cell). */
export function publishedFiles(
  {
    quarter,
    lattice,
    released,
  }: Pick<ChainedRelease, 'quarter' | 'lattice'> & {
    readonly released: ReadonlyMap<CellKey, Pick<ReleasedValue, 'value'>>;
  },
  roles: readonly ReaderRole[] = READER_ROLES,
  threshold = 15,
): readonly PublishedRelease[] {
  return roles.map((role) => ({
    ...{ policy: '2026-1', role, force: lattice.force, period: quarter.id },
    dims: Object.fromEntries(FORCE_DIMENSIONS.map((dimension) => [dimension.id, inFile(dimension)])),
    tables: lattice.tables
      .filter(({ depth }) => depth[role] > 0)
      .map(({ id, workforceType, measure, period, depth, networkRuleForAll, cells }) => ({
        ...{ id, workforceType, flow: period && { from: period.from, to: period.to } },
        cells: cells
          .filter(({ coords }) => Object.keys(coords).length <= depth[role])
          .map(({ key, coords, structuralZero }) => {
            const found = released.get(key)?.value ?? null;
            const least = role === 'network' || networkRuleForAll ? threshold : 0;
            const value = structuralZero || found === null || found < least ? null : found;
            const status = structuralZero
              ? ('z' as const)
              : value === null
                ? ('c' as const)
                : ('ok' as const);
            return { coords, measure, value, status };
          }),
      })),
  }));
}

function inFile({ leaves, groups }: LatticeDimension) {
  return {
    leaves: leaves.map(({ code }) => code),
    groups: Object.fromEntries(groups.map(({ code, leaves: members }) => [code, members])),
  };
}
