import { type PublishedSource } from '@muster/contracts';
import { DISCLOSE, DisclosedTable } from '../release/disclosed-table';
import { type ReleasedFigures } from '../release/released-figures';
import { type ReleasedTable } from '../release/released-rows';
import { dayWords, periodWords } from './when-words';

/** Where the figures of a release come from, for the role that reads it: its snapshot, its policy, and which tables it
 *  has. Made of what the release says of itself; no cell is looked at. */
export function publishedSource(
  { meta, rules }: ReleasedFigures,
  about: Pick<PublishedSource, 'forceName' | 'synthetic' | 'others'>,
  typeLabels: Readonly<Record<string, string>>,
): DisclosedTable<PublishedSource> {
  const { id, force, quarter, asAt, publishedAt, policy } = meta;
  const inForce = about.others.some((other) => other.inForce && other.period === quarter.id);
  const labelOf = (table: ReleasedTable, dimension: string) =>
    meta.dimensions[table.workforceType]?.find((each) => each.id === dimension)?.label ?? dimension;
  return DisclosedTable[DISCLOSE]<PublishedSource>({
    force,
    ...about,
    release: {
      ...{ id, period: quarter.id, periodLabel: quarter.label },
      ...{ publishedAt, inForce, policy },
    },
    snapshot: asAt,
    roundingBase: rules.roundingBase,
    tables: meta.tables.map((table) => ({
      id: table.id,
      people: typeLabels[table.workforceType] ?? table.workforceType,
      measure: table.measure,
      by: table.dims.map((dimension) => labelOf(table, dimension)),
      when: table.period ? periodWords(table.period) : dayWords(asAt),
    })),
  });
}
