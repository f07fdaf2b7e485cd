import { type ReleaseSource } from '@muster/disclosure';
import { type Classification, type Force } from '@muster/domain';
import { type QueryRunner } from 'typeorm';
import { type DefinitionSet } from '../../definitions/definition-set';
import { ofKind } from '../../definitions/of-kind';
import { loadLedger } from '../../ledger/load-ledger';
import { readExtraSlots } from '../../ledger/read-extra-slots';
import { readVocabulary } from '../../ledger/read-vocabulary';
import { readSnapshotReadings } from '../../questions/read-snapshot-readings';
import { readRecordKeys } from './read-record-keys';

/** What a release counts, as of one moment. */
export interface LoadedSource {
  readonly source: ReleaseSource;
  /** By the number of the person in the ledger. */
  readonly recordKeys: BigInt64Array;
  /** As-at day of each published snapshot -> its id. */
  readonly snapshotIds: ReadonlyMap<string, string>;
}

/** The ledger of a force with the record keys of its people and the definitions that give both their words. Must run in a
 *  transaction of the builder that sees one moment. Null when somebody has no record key yet. */
export async function loadReleaseSource(
  runner: QueryRunner,
  force: Force,
  { byId }: DefinitionSet,
): Promise<LoadedSource | null> {
  const vocabulary = await readVocabulary(runner, force.code);
  const extraSlots = await readExtraSlots(runner, force.code);
  const readings = await readSnapshotReadings(runner, force);
  const snapshots: { id: string; asAt: string; notHeld: string[] }[] = await runner.query(
    `select id, to_char(as_at, 'YYYY-MM-DD') as "asAt", not_held as "notHeld"
       from workforce.snapshot where force = $1 and state = 'published' order by workforce.snapshot.as_at`,
    [force.code],
  );
  const recordKeys = await readRecordKeys(runner, force.code);
  if (!recordKeys) return null;
  const ladders = ofKind(byId, 'rank-ladder');
  return {
    recordKeys,
    snapshotIds: new Map(snapshots.map(({ id, asAt }) => [asAt, id])),
    source: {
      force,
      ladders: force.rankLadders.flatMap((id) => ladders.filter((ladder) => ladder.id === id)),
      groupings: ofKind(byId, 'grouping'),
      crosswalks: ofKind(byId, 'crosswalk'),
      classifications: new Map(
        ofKind(byId, 'classification').map((each): [string, Classification] => [each.id, each]),
      ),
      vocabulary,
      ledger: await loadLedger(runner, force.code, Object.keys(vocabulary), extraSlots),
      snapshots: snapshots.map(({ id, asAt, notHeld }) => ({
        asAt,
        notHeld,
        classifications: readings.get(id)?.classifications ?? {},
      })),
    },
  };
}
