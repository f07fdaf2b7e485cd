import { type QueryRunner } from 'typeorm';
import { bytesOfKeys } from './bytes-of-keys';
import { type StateToWrite } from './states-to-write';

const BYTES_AT_ONCE = 2_000_000;

/** Stores how a release left its cells, some megabytes of record keys at a time. */
export async function writeStates(
  runner: QueryRunner,
  releaseId: string,
  states: Iterable<StateToWrite>,
): Promise<void> {
  let waiting: StateToWrite[] = [];
  let bytes = 0;
  for (const state of states) {
    waiting.push(state);
    bytes += state.members.byteLength + 100;
    if (bytes < BYTES_AT_ONCE) continue;
    await insert(runner, releaseId, waiting);
    waiting = [];
    bytes = 0;
  }
  if (waiting.length > 0) await insert(runner, releaseId, waiting);
}

async function insert(
  runner: QueryRunner,
  releaseId: string,
  states: readonly StateToWrite[],
): Promise<void> {
  await runner.query(
    `insert into disclosure.cell_state (release_id, cell_key, status, value, members)
     select $1, s.key, s.status, s.value, s.members
       from unnest($2::text[], $3::text[], $4::integer[], $5::bytea[]) as s (key, status, value, members)`,
    [
      releaseId,
      states.map(({ key }) => key),
      states.map(({ released }) => released.status),
      states.map(({ released }) => released.value),
      states.map(({ members }) => bytesOfKeys(members)),
    ],
  );
}
