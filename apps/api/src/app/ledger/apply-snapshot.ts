import { type SnapshotChange } from '@muster/contracts';
import { type DataSource, type QueryRunner } from 'typeorm';
import { codeMeaning } from './code-meaning';
import { diffSnapshot } from './diff-snapshot';
import { passFaultPoint } from './fault-point';
import { type ForceMeanings } from './force-meanings.service';
import { type LedgerSnapshot } from './ledger-snapshot';
import { readExtraSlots } from './read-extra-slots';
import { readVocabulary } from './read-vocabulary';
import { recordFlows } from './record-flows';
import { stageSnapshot } from './stage-snapshot';
import { summariseChange } from './summarise-change';
import { turnSpells } from './turn-spells';

/** Where a snapshot is applied: the open transaction and what it needs besides. */
export interface ApplyContext {
  readonly dataSource: DataSource;
  readonly runner: QueryRunner;
  readonly meanings: Pick<ForceMeanings, 'of'>;
  /** The rows of the snapshot are in `ledger_stage` of the connection already. */
  readonly staged: boolean;
}

/** Stages the snapshot if need be, compares it with the spells that stand (those of `previous`) and, with `write`, records flows
 *  and turns spells. Without `write` the same statements count what would happen. Returns the change in counts. */
export async function applySnapshot(
  { dataSource, runner, meanings, staged }: ApplyContext,
  snapshot: LedgerSnapshot,
  previous: LedgerSnapshot | null,
  write: boolean,
): Promise<SnapshotChange> {
  const { force, id, asAt } = snapshot;
  const vocabulary = await readVocabulary(runner, force);
  const meaning = codeMeaning(
    await meanings.of(force, snapshot.mapping),
    vocabulary,
    await readExtraSlots(runner, force),
    snapshot.notHeld,
  );
  const step = { force, id, asAt, previousAsAt: previous?.asAt ?? null };
  if (!staged) await stageSnapshot(dataSource, runner, id);
  passFaultPoint('stage');
  await diffSnapshot(runner, force, asAt);
  passFaultPoint('diff');
  const flows = await recordFlows(runner, step, meaning, write);
  passFaultPoint('flows');
  const change = await summariseChange(runner, snapshot, previous, meaning, vocabulary, flows);
  if (write) await turnSpells(runner, step);
  passFaultPoint('spells');
  return change;
}
