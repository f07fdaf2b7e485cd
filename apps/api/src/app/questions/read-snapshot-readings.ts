import { DEFAULT_CLASSIFICATIONS, type Force } from '@muster/domain';
import { type CanQuery } from '../ledger/can-query';
import { type SnapshotReading } from './question-context';

interface MappingRow {
  readonly id: string;
  readonly dimensions: Readonly<Record<string, { readonly classification?: string }>> | null;
  readonly extras: Readonly<Record<string, string>> | null;
}

/** How the file of each published snapshot of a force was read, by snapshot id. */
export async function readSnapshotReadings(
  runner: CanQuery,
  { code, classifications }: Pick<Force, 'code' | 'classifications'>,
): Promise<ReadonlyMap<string, SnapshotReading>> {
  const rows = await runner.query<MappingRow[]>(
    `select id, mapping->'dimensions' as dimensions, mapping->'extras' as extras
       from workforce.snapshot where force = $1 and state = 'published'`,
    [code],
  );
  return new Map(
    rows.map(({ id, dimensions, extras }) => {
      const named = Object.entries(dimensions ?? {}).flatMap(([dimension, { classification }]) =>
        classification === undefined ? [] : [[dimension, classification] as const],
      );
      const reading: SnapshotReading = {
        dimensions: Object.keys(dimensions ?? {}),
        classifications: { ...DEFAULT_CLASSIFICATIONS, ...classifications, ...Object.fromEntries(named) },
        extraLabels: extras ?? {},
      };
      return [id, reading];
    }),
  );
}
