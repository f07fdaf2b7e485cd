import { FLOW_KINDS, type FlowKind } from '@muster/domain';
import { type CountQuestion } from './count-question';
import { type CodeColumn, type Ledger, NO_DAY } from './ledger';
import { leaverFlowOfSpells } from './leaver-flow-of-spells';
import { requireDays } from './require-days';
import { type ServiceColumns } from './service-columns';
import { ServiceRows } from './service-rows';

export interface RankSpansQuestion {
  /** Days of the snapshots between which people are observed, rising and without a gap. */
  readonly snapshotDays: ArrayLike<number>;
  /** Divides the rows by what people were when first seen in the rank; the rank itself is one of its dimensions. */
  readonly groups: CountQuestion;
  /** Place of each rank id: ranks of one place are one rank, and place 0 is none. Left out: every id is a place. */
  readonly placeOf?: ArrayLike<number>;
  /** Ids of `rank-basis` that stand for temporary or acting. */
  readonly temporary?: readonly number[];
}

export interface RankSpanColumns extends ServiceColumns {
  /** Left out because the person came into sight acting: the rank that they hold is not known. */
  readonly acting: number;
}

/** Routes of `rankSpans`: 0 = still in the rank, or out of it by a demotion, a conversion or any other move. */
export const PROMOTED = 1;
export const LEFT_FROM_RANK = 2;

const bit = (kind: FlowKind) => 1 << FLOW_KINDS.indexOf(kind);
const PROMOTION = bit('promotion');
const ACTING = bit('acting-up') | bit('acting-end');

/** How long people are in a rank: one row per unbroken time in one rank of one workforce type, from the start in the rank
 *  to the promotion (1) or to leaving (2); any other move ends it without either, at the snapshot before. Acting up and
 *  its end do not break it: who acts holds the rank below. Who is in the rank at the first snapshot enters late. Where the
 *  start is not held but the move into the rank was seen, it is the day of the snapshot that showed the move. A promotion
 *  lies on the start in the new rank when that falls between the two snapshots, and otherwise on the day of the snapshot
 *  that showed it. Leaving, rows left out and errors as `stays`. Source: docs/methods/cumulative-incidence.md. */
export function rankSpans(ledger: Ledger, question: RankSpansQuestion): RankSpanColumns {
  requireDays(question.snapshotDays);
  const spans = new RankSpans(ledger, question);
  const { personStarts } = ledger;
  for (let person = 0; person < personStarts.length - 1; person += 1) {
    spans.follow(personStarts[person] as number, personStarts[person + 1] as number);
  }
  return { ...spans.rows.columns(ledger, question.groups), acting: spans.acting };
}

class RankSpans {
  readonly rows: ServiceRows;
  acting = 0;
  private readonly first: number;
  private readonly last: number;
  private readonly left: Int32Array;
  /** Kinds of events with which each spell begins. */
  private readonly begins: Uint16Array;
  private readonly isTemporary: Uint8Array;
  private readonly placeOf: Int32Array;
  private readonly ranks: CodeColumn['ids'];
  private readonly bases: CodeColumn['ids'];
  private readonly types: CodeColumn['ids'];
  /** The spell that the open span began with, -1 for none. */
  private open = -1;
  private start = NO_DAY;

  constructor(
    private readonly ledger: Ledger,
    { snapshotDays: days, placeOf, temporary = [] }: RankSpansQuestion,
  ) {
    this.first = days[0] ?? 0;
    this.last = days[days.length - 1] ?? -1;
    this.rows = new ServiceRows(days, days.length > 0 ? ledger.spells : 0);
    this.left = leaverFlowOfSpells(ledger);
    this.begins = eventsOfSpells(ledger);
    const none = new Uint8Array(ledger.spells);
    const [rank, basis] = [ledger.columns.get('rank'), ledger.columns.get('rank-basis')];
    this.ranks = rank?.ids ?? none;
    this.bases = basis?.ids ?? none;
    this.types = ledger.columns.get('workforce-type')?.ids ?? none;
    this.placeOf = Int32Array.from({ length: rank?.size ?? 1 }, (_, code) =>
      placeOf ? (placeOf[code] ?? 0) : code,
    );
    this.isTemporary = new Uint8Array(basis?.size ?? 1);
    for (const code of temporary) this.isTemporary[code] = 1;
  }

  /** One person's spells. */
  follow(from: number, end: number): void {
    const { validFrom, validTo } = this.ledger;
    for (let spell = from; spell < end && (validFrom[spell] as number) <= this.last; spell += 1) {
      if ((validTo[spell] as number) <= this.first) continue;
      const goesOn = spell > from && validFrom[spell] === validTo[spell - 1];
      if (this.open >= 0 && !this.stays(spell)) this.endByMove(spell);
      if (this.open < 0) this.begin(spell, goesOn && (validFrom[spell] as number) > this.first);
      else if (this.start === NO_DAY && this.place(spell) === this.place(this.open)) {
        this.start = this.ledger.rankStart[spell] as number;
      }
      const until = validTo[spell] as number;
      const next = spell + 1;
      if (until <= this.last && (next === end || validFrom[next] !== until)) this.endByLeaving(spell);
    }
    if (this.open >= 0) this.end(this.last, 0);
  }

  private place(spell: number): number {
    return this.placeOf[this.ranks[spell] as number] as number;
  }

  private acts(spell: number): boolean {
    return this.isTemporary[this.bases[spell] as number] === 1;
  }

  private stays(spell: number): boolean {
    const events = this.begins[spell] as number;
    if ((events & PROMOTION) !== 0) return false;
    // Who came into sight acting holds a rank that is known only when the acting ends.
    if ((events & ACTING) !== 0) return !this.acts(this.open);
    return this.types[spell] === this.types[spell - 1] && this.place(spell) === this.place(spell - 1);
  }

  private begin(spell: number, byMove: boolean): void {
    if (this.place(spell) === 0) return;
    this.open = spell;
    this.start = this.ledger.rankStart[spell] as number;
    if (byMove && this.start === NO_DAY) this.start = this.ledger.validFrom[spell] as number;
  }

  private endByMove(spell: number): void {
    const shown = this.ledger.validFrom[spell] as number;
    const before = this.rows.snapshotBefore(shown);
    if (((this.begins[spell] as number) & PROMOTION) === 0) return this.end(before, 0);
    const started = this.ledger.rankStart[spell] as number;
    this.end(started > before && started <= shown ? started : shown, PROMOTED);
  }

  private endByLeaving(spell: number): void {
    if (this.open < 0) return;
    const { flows, validTo } = this.ledger;
    const flow = this.left[spell] as number;
    if (flow >= 0 && flows.away[flow] === 1) return this.end(flows.after[flow] as number, 0);
    const on = flow < 0 ? NO_DAY : (flows.reasonOn[flow] as number);
    this.end(on === NO_DAY ? (validTo[spell] as number) : on, LEFT_FROM_RANK);
  }

  private end(day: number, route: number): void {
    const seen = Math.max(this.ledger.validFrom[this.open] as number, this.first);
    if (this.acts(this.open)) this.acting += 1;
    else this.rows.add(this.open, seen, this.start, day, route);
    this.open = -1;
  }
}

function eventsOfSpells({ spells, flows }: Ledger): Uint16Array {
  const begins = new Uint16Array(spells);
  const leaver = FLOW_KINDS.indexOf('leaver');
  for (let flow = 0; flow < flows.kind.length; flow += 1) {
    const kind = flows.kind[flow] as number;
    const spell = flows.spell[flow] as number;
    if (kind !== leaver) begins[spell] = (begins[spell] as number) | (1 << kind);
  }
  return begins;
}
