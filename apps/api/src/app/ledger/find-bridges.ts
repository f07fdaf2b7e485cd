import { type FoundBridge } from '@muster/contracts';
import { type Vocabulary } from '@muster/ingest';
import { type CodeMove, proposeBridges } from '@muster/ledger';
import { type CanQuery } from './can-query';
import { type BridgedDimension, BRIDGED_DIMENSIONS, type CodeBridge } from './code-bridge';
import { type CodeMeaning } from './code-meaning';
import { IN_POST } from './diff-snapshot';

/** Changes of code between the staged file and the spells that stand which look like new names, and those that were
 *  accepted whatever they look like. Ranks are followed within a workforce type: who changes it has another career, not
 *  another name of the same rank. */
export async function findBridges(
  runner: CanQuery,
  snapshot: { readonly force: string; readonly asAt: string },
  meaning: CodeMeaning,
  vocabulary: Vocabulary,
  accepted: readonly CodeBridge[],
): Promise<FoundBridge[]> {
  const found: FoundBridge[] = [];
  for (const dimension of BRIDGED_DIMENSIONS) {
    const codes = vocabulary[dimension] ?? [];
    const codeOf = (id: number) => codes[id - 1] ?? '';
    const [now, moves] = [await countNow(runner, snapshot, dimension), await countMoves(runner, dimension)];
    const proposed = proposeBridges(now, moves, meaning.blank[dimension]).map((pair) => ({
      ...{ dimension, from: codeOf(pair.from), to: codeOf(pair.to) },
      ...{ people: pair.people, stayers: pair.stayers },
    }));
    const others = accepted
      .filter((bridge) => bridge.dimension === dimension && !proposed.some((each) => isSame(each, bridge)))
      .map((bridge) => ({ ...bridge, ...countPair(bridge, codes, now, moves) }));
    for (const bridge of [...proposed, ...others])
      found.push({ ...bridge, accepted: accepted.some((each) => isSame(each, bridge)) });
  }
  return found;
}

/** People in post whose only event in unit or rank is a change of name. */
export async function countRecoded(
  runner: CanQuery,
  bridged: Readonly<
    Record<BridgedDimension, { readonly from: readonly number[]; readonly to: readonly number[] }>
  >,
): Promise<number> {
  const [row] = await runner.query<{ people: number }[]>(
    `select count(*)::int as people from pg_temp.ledger_change
      where was_in_post and in_post
        and ((from_unit, unit) in (select * from unnest($1::int[], $2::int[]))
             or (workforce_type = from_workforce_type
                 and (from_rank, rank) in (select * from unnest($3::int[], $4::int[]))))`,
    [bridged.unit.from, bridged.unit.to, bridged.rank.from, bridged.rank.to],
  );
  return row?.people ?? 0;
}

async function countNow(
  runner: CanQuery,
  { force, asAt }: { readonly force: string; readonly asAt: string },
  column: BridgedDimension,
): Promise<ReadonlyMap<number, number>> {
  const rows = await runner.query<{ id: number; people: number }[]>(
    `select ${column} as id, count(*)::int as people from pg_temp.ledger_stage
      where $1::text is not null and ${IN_POST} group by 1`,
    [force, asAt],
  );
  return new Map(rows.map(({ id, people }) => [id, people]));
}

/** Who changes the workforce type leaves one rank and comes to another. */
async function countMoves(runner: CanQuery, column: BridgedDimension): Promise<readonly CodeMove[]> {
  const apart =
    column === 'rank' ? 'was_in_post and in_post and workforce_type <> from_workforce_type' : 'false';
  return runner.query<CodeMove[]>(
    `select side.was as "from", side.is_now as "to", count(*)::int as people from pg_temp.ledger_change c
      cross join lateral (
        select from_${column} as was, case when in_post then ${column} end as is_now where not (${apart})
        union all select from_${column}, null where ${apart}
        union all select null, ${column} where ${apart}) as side
      where side.was is distinct from side.is_now group by 1, 2`,
  );
}

function countPair(
  { from, to }: CodeBridge,
  codes: readonly string[],
  now: ReadonlyMap<number, number>,
  moves: readonly CodeMove[],
): { people: number; stayers: number } {
  const [was, is] = [codes.indexOf(from) + 1, codes.indexOf(to) + 1];
  const sum = (of: (move: CodeMove) => boolean) =>
    moves.filter(of).reduce((total, { people }) => total + people, 0);
  const kept = (now.get(was) ?? 0) - sum((move) => move.to === was);
  return {
    people: sum((move) => move.from === was && move.to === is),
    stayers: kept + sum((move) => move.from === was && move.to !== null),
  };
}

function isSame(a: CodeBridge, b: CodeBridge): boolean {
  return a.dimension === b.dimension && a.from === b.from && a.to === b.to;
}
