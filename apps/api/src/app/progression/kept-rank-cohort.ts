import { NOT_RECORDED } from '@muster/ingest';
import { type EventCohort, type Ledger, matchDays } from '@muster/ledger';
import { type BasisIds } from './basis-ids';
import { type HeldRank, type RankOrder } from './rank-order';

export interface KeptRankCohort extends EventCohort {
  /** Temporary or acting at the beginning, and left out because the end does not say how or which rank they hold. */
  readonly unknown: EventCohort;
}

/** Everybody who holds a rank as temporary or acting at `from`, and whether at `to` they hold that rank, or a higher one of
 *  the same ladder, as substantive. Who has left does not. A lower rank, or one of another workforce type, is not that
 *  rank, however it is held. Days since 1970-01-01. Source: docs/methods/acting-rank.md. */
export function keptRankCohort(
  ledger: Ledger,
  from: number,
  to: number,
  basis: { readonly before: BasisIds; readonly after: BasisIds },
  order: RankOrder,
  vocabulary: { readonly ranks: readonly string[]; readonly types: readonly string[] },
): KeptRankCohort {
  const { before, after } = matchDays(ledger, from, to);
  const idOf = (dimension: string, spell: number) => ledger.columns.get(dimension)?.ids[spell] ?? 0;
  const held = (spell: number): HeldRank => ({
    workforceType: vocabulary.types[idOf('workforce-type', spell) - 1],
    rank: vocabulary.ranks[idOf('rank', spell) - 1],
  });
  const known: { spell: number; happened: boolean }[] = [];
  const unknown: { spell: number; happened: boolean }[] = [];
  for (let row = 0; row < before.length; row += 1) {
    const [start, end] = [before[row] ?? -1, after[row] ?? -1];
    if (start < 0 || !basis.before.temporary.has(idOf('rank-basis', start))) continue;
    const outcome =
      end < 0 ? false : keeps(held(start), held(end), idOf('rank-basis', end), basis.after, order);
    (outcome === null ? unknown : known).push({ spell: start, happened: outcome === true });
  }
  return { ...cohortOf(known), unknown: cohortOf(unknown) };
}

/** Null when it cannot be said. */
function keeps(
  before: HeldRank,
  after: HeldRank,
  basis: number,
  { temporary, substantive }: BasisIds,
  order: RankOrder,
): boolean | null {
  if (temporary.has(basis)) return false;
  const types = [before.workforceType, after.workforceType];
  if (types[0] !== types[1]) {
    return types.some((type) => type === undefined || type === NOT_RECORDED) ? null : false;
  }
  const move = order.move(before, after);
  if (move === 'down') return false;
  return move === 'unknown' || !substantive.has(basis) ? null : true;
}

function cohortOf(rows: readonly { spell: number; happened: boolean }[]): EventCohort {
  return {
    spells: Int32Array.from(rows, ({ spell }) => spell),
    happened: Uint8Array.from(rows, ({ happened }) => Number(happened)),
    reason: new Uint16Array(rows.length),
  };
}
