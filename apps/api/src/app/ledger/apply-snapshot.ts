import { type SnapshotChange } from '@muster/contracts';
import { type DataSource, type QueryRunner } from 'typeorm';
import { bridgedIds } from './bridged-ids';
import { codeMeaning } from './code-meaning';
import { countAnswerChanges } from './count-answer-changes';
import { diffSnapshot } from './diff-snapshot';
import { passFaultPoint } from './fault-point';
import { countRecoded, findBridges } from './find-bridges';
import { type ForceMeanings } from './force-meanings.service';
import { type LedgerSnapshot } from './ledger-snapshot';
import { readBridges } from './read-bridges';
import { readExtraSlots } from './read-extra-slots';
import { readVocabulary } from './read-vocabulary';
import { recordFlows } from './record-flows';
import { stageSnapshot } from './stage-snapshot';
import { summariseChange } from './summarise-change';
import { turnSpells } from './turn-spells';
import { wasRewritten } from './was-rewritten';

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
  const slots = await readExtraSlots(runner, force);
  const meaningOf = async ({ mapping, notHeld }: LedgerSnapshot) => {
    const forceMeaning = await meanings.of(force, mapping);
    return { force: forceMeaning, codes: codeMeaning(forceMeaning, vocabulary, slots, notHeld) };
  };
  const meaning = await meaningOf(snapshot);
  const bridges = await readBridges(runner, id);
  const bridged = {
    unit: bridgedIds(bridges, 'unit', vocabulary),
    rank: bridgedIds(bridges, 'rank', vocabulary),
  };
  const step = { force, id, asAt, previousAsAt: previous?.asAt ?? null };
  if (!staged || (await wasRewritten(runner, id))) await stageSnapshot(dataSource, runner, id);
  passFaultPoint('stage');
  await diffSnapshot(runner, force, asAt);
  passFaultPoint('diff');
  const flows = await recordFlows(runner, step, meaning.codes, bridged, write);
  passFaultPoint('flows');
  const change = await summariseChange(runner, snapshot, previous, meaning.codes, vocabulary, {
    flows,
    recoded: await countRecoded(runner, bridged),
    bridges: previous ? await findBridges(runner, snapshot, meaning.codes, vocabulary, bridges) : [],
    answers: previous ? await countAnswerChanges(runner, await meaningOf(previous), meaning, vocabulary) : [],
  });
  if (write) await turnSpells(runner, step);
  passFaultPoint('spells');
  return change;
}
