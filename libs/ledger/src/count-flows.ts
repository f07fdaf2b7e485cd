import { FLOW_KINDS, type FlowKind } from '@muster/domain';
import { cellOfTheseSpells } from './cell-of-these-spells';
import { cellSizes } from './cell-sizes';
import { type CountQuestion } from './count-question';
import { firstAfter } from './first-after';
import { type Ledger } from './ledger';
import { requireCells } from './require-cells';
import { requirePeriod } from './require-period';
import { rowsOfKinds } from './rows-of-kinds';

/** Days since 1970-01-01: the period (`after`, `to`]. */
export interface FlowPeriod {
  readonly after: number;
  readonly to: number;
}

export interface FlowQuestion extends CountQuestion {
  /** Only events with one of these reasons (leaving reason or entry route, 0 = not held); an empty list passes none. */
  readonly reasons?: readonly number[];
  /** Number of reason ids, 0 (*not held*) included, to count by reason as well. */
  readonly countReasons?: number;
}

/** Events of one period by cell: a flow, so it adds over cells and over periods that follow one another. */
export interface FlowCounts extends FlowPeriod {
  readonly by: readonly string[];
  readonly sizes: readonly number[];
  readonly events: Int32Array;
  /** `events` by reason: the block of reason r begins at r times the number of cells. Empty when not asked for. */
  readonly byReason: Int32Array;
}

const JOINER = FLOW_KINDS.indexOf('joiner');
const REJOINER = FLOW_KINDS.indexOf('rejoiner');
const LEAVER = FLOW_KINDS.indexOf('leaver');

/** Events of `kinds` in each period, by cell; one dense answer per period, zeros included. Unit: events, so that one
 *  person can count several times; who only went on, or came back from, a career break or a secondment out, as an event
 *  feed says, neither left nor rejoined. An event
 *  belongs to the period that holds the day of the snapshot which showed it. It counts with the codes of the spell before
 *  it, joiners and rejoiners with those of the one after. Throws a RangeError for periods that overlap or stand out of
 *  order, a reason outside `countReasons`, more than four dimensions or too many cells. Source:
 *  docs/methods/snapshots-and-spells.md. */
export function countFlows(
  ledger: Ledger,
  periods: readonly FlowPeriod[],
  kinds: readonly FlowKind[],
  question: FlowQuestion,
): readonly FlowCounts[] {
  periods.forEach(({ after, to }, at) => {
    requirePeriod(after, to);
    if (after < (periods[at - 1]?.to ?? after)) throw new RangeError('periods follow one another');
  });
  const { countReasons: reasons = 0, by } = question;
  const sizes = cellSizes(ledger, by);
  const width = requireCells(sizes, periods.length * (1 + reasons));
  const events = new Int32Array(width * periods.length);
  const byReason = new Int32Array(width * reasons * periods.length);
  const { rows, spells } = selectFlows(ledger, periods, kinds, question.reasons);
  const cells = cellOfTheseSpells(ledger, spells, question);
  let period = 0;
  for (let at = 0; at < rows.length; at += 1) {
    const cell = cells[at] as number;
    const flow = rows[at] as number;
    const asAt = ledger.flows.asAt[flow] as number;
    while (asAt > (periods[period]?.to ?? asAt)) period += 1;
    if (cell < 0 || asAt <= (periods[period]?.after ?? asAt)) continue;
    events[period * width + cell] = (events[period * width + cell] as number) + 1;
    if (reasons === 0) continue;
    const reason = ledger.flows.reason[flow] as number;
    if (reason >= reasons) throw new RangeError('a reason outside the reasons');
    const place = (period * reasons + reason) * width + cell;
    byReason[place] = (byReason[place] as number) + 1;
  }
  return periods.map(({ after, to }, at) => ({
    ...{ after, to, by, sizes },
    events: events.subarray(at * width, (at + 1) * width),
    byReason: byReason.subarray(at * width * reasons, (at + 1) * width * reasons),
  }));
}

/** Rows of the flows that are asked for, and the spell whose codes count for each. */
function selectFlows(
  { flows }: Ledger,
  periods: readonly FlowPeriod[],
  kinds: readonly FlowKind[],
  reasons: readonly number[] | undefined,
): { rows: Int32Array; spells: Int32Array } {
  const start = firstAfter(flows.asAt, periods[0]?.after ?? 0);
  const end = Math.max(start, firstAfter(flows.asAt, periods.at(-1)?.to ?? 0));
  const ofKinds = rowsOfKinds(flows, kinds, start, end);
  const passes = reasons ? new Set(reasons) : null;
  const rows = new Int32Array(ofKinds.length);
  const spells = new Int32Array(ofKinds.length);
  let count = 0;
  for (let at = 0; at < ofKinds.length; at += 1) {
    const flow = ofKinds[at] as number;
    if (flows.away[flow] === 1) continue;
    if (passes && !passes.has(flows.reason[flow] as number)) continue;
    const kind = flows.kind[flow] as number;
    const itself = kind === LEAVER || kind === JOINER || kind === REJOINER;
    rows[count] = flow;
    spells[count] = (flows.spell[flow] as number) - (itself ? 0 : 1);
    count += 1;
  }
  return { rows: rows.subarray(0, count), spells: spells.subarray(0, count) };
}
