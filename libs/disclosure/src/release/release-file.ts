import { type ReleaseFile } from '@muster/contracts';
import { DISCLOSE, DisclosedTable } from './disclosed-table';
import { dimensionsOfFile } from './dimensions-of-file';
import { type ReleasedFigures } from './released-figures';

/** Everything that one role may read of a release, as `release.json` has it: tables in the order of the release, each with
 *  every cell of its lattice, withheld ones too. */
export function releaseFile(figures: ReleasedFigures): DisclosedTable<ReleaseFile> {
  const { meta } = figures;
  const rows = Map.groupBy(figures.rows(), ({ tableId }) => tableId);
  return DisclosedTable[DISCLOSE]<ReleaseFile>({
    policy: meta.policy,
    role: meta.role,
    force: meta.force,
    period: meta.quarter.id,
    asAt: meta.asAt,
    dims: dimensionsOfFile(meta.dimensions),
    tables: meta.tables.map(({ id, workforceType, measure, period, dims }) => ({
      id,
      workforceType,
      dims: [...dims],
      flow: period && { kind: period.kind, from: period.from, to: period.to },
      cells: (rows.get(id) ?? []).map(({ coords, value, status }) => ({
        coords: { ...coords },
        measure,
        value,
        status,
      })),
    })),
  });
}
