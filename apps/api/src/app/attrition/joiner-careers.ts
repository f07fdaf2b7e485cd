import { FLOW_KINDS } from '@muster/domain';
import { type Ledger, NO_DAY } from '@muster/ledger';

const JOINER = FLOW_KINDS.indexOf('joiner');
const LEAVER = FLOW_KINDS.indexOf('leaver');

/** Everybody who joined in a window, one row each, followed up to a day: what `earlyLeavers` takes, and who it was. */
export interface JoinerCareers {
  /** The first spell: what the person was after joining. */
  readonly spells: Int32Array;
  /** Day of the snapshot that first showed the person. */
  readonly days: Int32Array;
  /** Days from joining to leaving, or to the end. */
  readonly service: Int32Array;
  /** Days from joining to the end. */
  readonly observable: Int32Array;
  /** 1 = left within the time. */
  readonly left: Uint8Array;
}

/** Follows the joiners of (`after`, `upTo`] to `end`. Joined is the first day of service when it lies between the two
 *  snapshots that show the joining, else the day of the later one. Left is the first leaving, on the recorded last day or
 *  the day of the snapshot that no longer shows the person; a career break or secondment out is none. Who came back to the
 *  force is no new joiner. */
export function joinerCareers(ledger: Ledger, after: number, upTo: number, end: number): JoinerCareers {
  const { flows, personStarts, serviceStart, spells: count } = ledger;
  const [joined, left] = [new Int32Array(count).fill(-1), new Int32Array(count).fill(-1)];
  for (let flow = 0; flow < flows.kind.length; flow += 1) {
    const asAt = flows.asAt[flow] as number;
    if (asAt > end) break;
    const spell = flows.spell[flow] as number;
    if (flows.kind[flow] === JOINER && asAt > after && asAt <= upTo) joined[spell] = flow;
    if (flows.kind[flow] === LEAVER && flows.away[flow] !== 1) left[spell] = flow;
  }
  const rows: (readonly [spell: number, day: number, service: number, observable: number, left: number])[] =
    [];
  for (let person = 0; person < personStarts.length - 1; person += 1) {
    let spell = personStarts[person] as number;
    const joining = joined[spell] as number;
    if (joining < 0) continue;
    const [first, next] = [spell, personStarts[person + 1] as number];
    while (spell < next && (left[spell] as number) < 0) spell += 1;
    const leaving = spell < next ? (left[spell] as number) : -1;
    const day = flows.asAt[joining] as number;
    const start = serviceStart[first] as number;
    const from = start > (flows.after[joining] as number) && start <= day ? start : day;
    const on = leaving < 0 ? end : (flows.reasonOn[leaving] as number);
    const until = on === NO_DAY ? (flows.asAt[leaving] as number) : on;
    rows.push([first, day, until - from, end - from, leaving < 0 ? 0 : 1]);
  }
  return {
    spells: Int32Array.from(rows, ([spell]) => spell),
    days: Int32Array.from(rows, ([, day]) => day),
    service: Int32Array.from(rows, ([, , service]) => service),
    observable: Int32Array.from(rows, ([, , , observable]) => observable),
    left: Uint8Array.from(rows, ([, , , , leaver]) => leaver),
  };
}
