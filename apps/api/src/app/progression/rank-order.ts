import { type RankLadder } from '@muster/domain';
import { NOT_RECORDED } from '@muster/ingest';
import { type BridgedRanks } from './bridged-ranks';

/** What somebody is at one date, in codes; undefined where it is not held. */
export interface HeldRank {
  readonly workforceType: string | undefined;
  readonly rank: string | undefined;
}

/** `same` also where a rank only got a new code; `level`: parallel ranks; `unknown`: no ladder holds both. */
export type RankMove = 'same' | 'up' | 'down' | 'level' | 'unknown';

/** How the ranks of a force stand to each other over a period. */
export class RankOrder {
  constructor(
    private readonly ladders: readonly RankLadder[],
    private readonly bridged: BridgedRanks,
  ) {}

  /** The move from what somebody held at the beginning to what they hold at the end. Ranks of different workforce types
   *  have no order. Only a step down the ladder is `down`: a lower rank is never above. */
  move(before: HeldRank, after: HeldRank): RankMove {
    if (before.rank === undefined || after.rank === undefined) return 'unknown';
    if ([before.rank, after.rank].includes(NOT_RECORDED)) return 'unknown';
    if (before.workforceType !== after.workforceType) return 'unknown';
    const names = this.bridged.namesOf(before.rank);
    if (names.has(after.rank)) return 'same';
    const ladder = this.ladderOf(before.workforceType, [...names, ...this.bridged.formerNamesOf(after.rank)]);
    const lower = heightOf(ladder, [...names]);
    const upper = heightOf(ladder, [after.rank, ...this.bridged.formerNamesOf(after.rank)]);
    if (lower === undefined || upper === undefined) return 'unknown';
    if (lower === upper) return 'level';
    return upper > lower ? 'up' : 'down';
  }

  /** Without a workforce type, the only ladder that has one of the ranks. */
  private ladderOf(workforceType: string | undefined, codes: readonly string[]): RankLadder | undefined {
    if (workforceType !== undefined) return this.ladders.find((each) => each.workforceType === workforceType);
    const holding = this.ladders.filter(({ ranks }) => ranks.some(({ code }) => codes.includes(code)));
    return holding.length === 1 ? holding[0] : undefined;
  }
}

/** Of the first of `codes` that the ladder has. */
function heightOf(ladder: RankLadder | undefined, codes: readonly string[]): number | undefined {
  for (const code of codes) {
    const rank = ladder?.ranks.find((each) => each.code === code);
    if (rank) return rank.order;
  }
  return undefined;
}
