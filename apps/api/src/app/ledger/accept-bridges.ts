import { refuse, type Refusal, ok, type Result } from '@muster/domain';
import { type CanQuery } from './can-query';
import { type CodeBridge } from './code-bridge';

export type BridgeRefusal = Refusal & { readonly code: 'unknown-bridge' };

/** Whether every code of `bridges` is one that the force has used, and no pair names one code twice. */
export async function checkBridges(
  runner: CanQuery,
  force: string,
  bridges: readonly CodeBridge[],
): Promise<Result<void, BridgeRefusal>> {
  const used = await runner.query<{ dimension: string; code: string }[]>(
    'select dimension, code from workforce.vocabulary where force = $1 and dimension = any ($2)',
    [force, [...new Set(bridges.map(({ dimension }) => dimension))]],
  );
  const known = (dimension: string, code: string) =>
    used.some((each) => each.dimension === dimension && each.code === code);
  const sound = bridges.every(
    ({ dimension, from, to }) => from !== to && known(dimension, from) && known(dimension, to),
  );
  return sound
    ? ok(undefined)
    : refuse('unknown-bridge', 'A code of a bridge is not used by this force, or both codes are the same.');
}

/** Notes the bridges that are accepted with a snapshot, in the transaction in which a person confirms it. */
export async function acceptBridges(
  runner: CanQuery,
  snapshot: { readonly id: string; readonly force: string; readonly as_at: string },
  bridges: readonly CodeBridge[],
  actor: string,
): Promise<void> {
  if (bridges.length === 0) return;
  await runner.query(
    `insert into workforce.code_bridge (snapshot, force, dimension, from_code, to_code, as_at, actor)
     select $1, $2, dimension, from_code, to_code, $3, $4
       from unnest($5::text[], $6::text[], $7::text[]) as bridge (dimension, from_code, to_code)
     on conflict do nothing`,
    [
      ...[snapshot.id, snapshot.force, snapshot.as_at, actor],
      bridges.map(({ dimension }) => dimension),
      bridges.map(({ from }) => from),
      bridges.map(({ to }) => to),
    ],
  );
}
