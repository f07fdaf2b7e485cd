import { type LatticeDimension } from '../src/lattice/lattice';

/** A dimension for specs: leaves by code, and groups by code with their leaves. A leaf called `unknown` is undeclared. */
export function aDimension(
  id: string,
  leaves: readonly string[],
  groups: Readonly<Record<string, readonly string[]>> = {},
  overlapping: readonly string[] = [],
): LatticeDimension {
  const own = Object.fromEntries(leaves.map((code) => [code, [code]]));
  const named = Object.keys(groups).length > 0 ? groups : own;
  return {
    id,
    label: id,
    leaves: leaves.map((code) => ({ code, label: code, undeclared: code === 'unknown' })),
    groups: Object.entries(named).map(([code, members]) => ({
      code,
      label: code,
      leaves: members,
      main: !overlapping.includes(code),
      sameAs: null,
    })),
  };
}
