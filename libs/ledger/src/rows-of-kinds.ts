import { FLOW_KINDS, type FlowKind } from '@muster/domain';
import { type Flows } from './flows';

/** Rows of the flows of `kinds` from row `start` up to, not including, row `end`, in their order. Every row is written and
 *  the next one overwrites those that are not asked for: kinds come in no order, and a branch that cannot be foreseen
 *  takes longer than writing. */
export function rowsOfKinds(
  { kind }: Flows,
  kinds: readonly FlowKind[],
  start = 0,
  end = kind.length,
): Int32Array {
  const asked = Uint8Array.from(FLOW_KINDS, (each) => (kinds.includes(each) ? 1 : 0));
  const rows = new Int32Array(Math.max(0, end - start));
  let count = 0;
  for (let flow = start; flow < end; flow += 1) {
    rows[count] = flow;
    count += asked[kind[flow] as number] as number;
  }
  return rows.subarray(0, count);
}
