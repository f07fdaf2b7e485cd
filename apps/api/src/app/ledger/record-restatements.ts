import { type RestatementKind } from '@muster/contracts';
import { type CanQuery } from './can-query';
import { type Restated } from './find-restated';

/** Why figures that had counted are others now. */
export interface RestatementCause {
  readonly kind: RestatementKind;
  /** Username, or `command-line`. */
  readonly actor: string;
  /** In the words of the person; must not name anybody. */
  readonly reason: string | null;
  /** The snapshot that was inserted, reissued or undone. */
  readonly snapshot: string | null;
}

/** Notes each restated date, in the transaction that changes its figures. `generation` is the one from which on the new
 *  figures count. */
export async function recordRestatements(
  runner: CanQuery,
  force: string,
  generation: number,
  cause: RestatementCause,
  restated: readonly Pick<Restated, 'asAt' | 'stock' | 'flows'>[],
): Promise<void> {
  if (restated.length === 0) return;
  await runner.query(
    `insert into workforce.restatement (force, as_at, kind, stock, flows, snapshot, reason, actor, generation)
     select $1, day, $2, stock, flows, $3, $4, $5, $6
       from unnest($7::date[], $8::boolean[], $9::boolean[]) as restated (day, stock, flows)`,
    [
      ...[force, cause.kind, cause.snapshot, cause.reason, cause.actor, generation],
      restated.map(({ asAt }) => asAt),
      restated.map(({ stock }) => stock),
      restated.map(({ flows }) => flows),
    ],
  );
}
