import { type Eligibility } from '@muster/contracts';
import { addMonths, type EpochDay, FLOW_KINDS, type RankLadder } from '@muster/domain';
import { type Vocabulary } from '@muster/ingest';
import { type Flows, type Ledger, NO_DAY, OPEN_END } from '@muster/ledger';

/** Who could be promoted, spell by spell. */
export interface EligibleSpells {
  /** First day on which the spell meets the rule; `OPEN_END` = never, `NO_DAY` = on each of its days. */
  readonly from: Int32Array;
  /** 1 = whether the rule is met is not known, because a first day is not held; such a spell never meets it. */
  readonly undated: Uint8Array;
}

const TEMPORARY = ['temporary', 'acting'];

/** Applies a rule of eligibility to every spell: a rank with another above it on the ladder of the workforce type (where the
 *  type is not held, on the only ladder that has the rank), long enough in the rank and in service, and, if the rule says
 *  so, not held as temporary or acting. Who holds a rank as nobody knows what counts as substantive. Source:
 *  docs/methods/promotion.md. */
export function eligibleSpells(
  ledger: Ledger,
  vocabulary: Vocabulary,
  ladders: readonly RankLadder[],
  { monthsInRank, monthsOfService, substantiveOnly }: Eligibility,
): EligibleSpells {
  const from = new Int32Array(ledger.spells).fill(NO_DAY);
  const undated = new Uint8Array(ledger.spells);
  const canRise = ranksBelowAnother(vocabulary, ladders);
  const types = ledger.columns.get('workforce-type')?.ids;
  const ranks = ledger.columns.get('rank')?.ids;
  const bases = ledger.columns.get('rank-basis')?.ids;
  const temporary = (vocabulary['rank-basis'] ?? []).map((code) => TEMPORARY.includes(code));
  const inRank = laterBy(monthsInRank);
  const inService = laterBy(monthsOfService);
  for (let spell = 0; spell < ledger.spells; spell += 1) {
    const acts = substantiveOnly && temporary[(bases?.[spell] ?? 0) - 1] === true;
    if (acts || !canRise(types?.[spell] ?? 0, ranks?.[spell] ?? 0)) {
      from[spell] = OPEN_END;
      continue;
    }
    const rank = inRank(ledger.rankStart[spell] ?? NO_DAY);
    const service = inService(ledger.serviceStart[spell] ?? NO_DAY);
    if (rank === null || service === null) undated[spell] = 1;
    from[spell] = rank === null || service === null ? OPEN_END : Math.max(rank, service);
  }
  return { from, undated };
}

/** The ledger with eligible people alone: in post from the day on which they meet the rule, and only promotions out of a
 *  spell that met it by the day of the snapshot which showed the promotion. */
export function eligibleLedger(ledger: Ledger, { from }: EligibleSpells): Ledger {
  const promotion = FLOW_KINDS.indexOf('promotion');
  const { flows } = ledger;
  const kept = flows.kind.map((kind, row) => {
    const before = from[(flows.spell[row] ?? 0) - 1] ?? OPEN_END;
    return kind === promotion && before <= (flows.asAt[row] ?? NO_DAY) ? 1 : 0;
  });
  const pick = <Column extends Uint8Array | Uint16Array | Int32Array>(column: Column) =>
    column.filter((_, row) => kept[row] === 1) as Column;
  const promotions: Flows = {
    kind: pick(flows.kind),
    spell: pick(flows.spell),
    asAt: pick(flows.asAt),
    after: pick(flows.after),
    reason: pick(flows.reason),
    reasonOn: pick(flows.reasonOn),
    away: pick(flows.away),
  };
  return {
    ...ledger,
    validFrom: ledger.validFrom.map((day, spell) => Math.max(day, from[spell] ?? OPEN_END)),
    flows: promotions,
  };
}

/** The day on which `months` are full; `NO_DAY` when none are asked for, null when the first day is not held. */
function laterBy(months: number): (start: number) => number | null {
  const known = new Map<number, number>();
  return (start) => {
    if (months === 0) return NO_DAY;
    if (start === NO_DAY) return null;
    const found = known.get(start) ?? addMonths(start as EpochDay, months);
    known.set(start, found);
    return found;
  };
}

/** Whether the ladder of a workforce type (id) has a rank above a rank (id). */
function ranksBelowAnother(
  vocabulary: Vocabulary,
  ladders: readonly RankLadder[],
): (type: number, rank: number) => boolean {
  const types = vocabulary['workforce-type'] ?? [];
  const ranks = vocabulary['rank'] ?? [];
  const answers = [undefined, ...types].map((type) =>
    [undefined, ...ranks].map((rank) => {
      const holding = ladders.filter((ladder) => ladder.ranks.some(({ code }) => code === rank));
      const ladder =
        type === undefined
          ? holding.length === 1
            ? holding[0]
            : undefined
          : holding.find(({ workforceType }) => workforceType === type);
      const own = ladder?.ranks.find(({ code }) => code === rank);
      return own !== undefined && ladder?.ranks.some(({ order }) => order > own.order) === true;
    }),
  );
  return (type, rank) => answers[type]?.[rank] === true;
}
