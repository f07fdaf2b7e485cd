import { FLOW_KINDS } from '@muster/domain';
import { type Flows } from './flows';
import { type FlowColumns } from './ledger-columns';
import { requireLength } from './require-length';

const JOINER = FLOW_KINDS.indexOf('joiner');
const REJOINER = FLOW_KINDS.indexOf('rejoiner');
const LEAVER = FLOW_KINDS.indexOf('leaver');

/** Packs flows, 20 bytes each; none when nothing is given. Who is away marks the rejoiner who comes back as well. Throws a
 *  RangeError when columns differ in length, the events do not stand in the order of `asAt`, an event does not lie after
 *  the snapshot before it, it has no spell or no kind, or an event of somebody who was in post before has no spell before. */
export function buildFlows(input: FlowColumns | undefined, startsPerson: ArrayLike<number>): Flows {
  const spells = startsPerson.length;
  const rows = input?.kind.length ?? 0;
  for (const [column, values] of Object.entries(input ?? {})) requireLength(column, values.length, rows);
  const flows: Flows = {
    kind: Uint8Array.from(input?.kind ?? []),
    spell: Int32Array.from(input?.spell ?? []),
    asAt: Int32Array.from(input?.asAt ?? []),
    after: Int32Array.from(input?.after ?? []),
    reason: Uint16Array.from(input?.reason ?? []),
    reasonOn: Int32Array.from(input?.reasonOn ?? []),
    away: Uint8Array.from(input?.away ?? []),
  };
  const wentAway = new Set<number>();
  for (let row = 0; row < rows; row += 1) {
    const spell = flows.spell[row] as number;
    const asAt = flows.asAt[row] as number;
    const kind = flows.kind[row] as number;
    if (spell < 0 || spell >= spells) throw new RangeError('a flow belongs to no spell');
    if (kind >= FLOW_KINDS.length) throw new RangeError('a flow has no kind');
    const isFirst = spell === 0 || startsPerson[spell] === 1;
    if (isFirst && kind !== LEAVER && kind !== JOINER) throw new RangeError('a flow has no spell before it');
    if ((flows.after[row] as number) >= asAt) throw new RangeError('a flow lies in no period');
    if (row > 0 && asAt < (flows.asAt[row - 1] as number)) throw new RangeError('flows stand out of order');
    if (kind === LEAVER && flows.away[row] === 1) wentAway.add(spell);
    if (kind === REJOINER && wentAway.has(spell - 1)) flows.away[row] = 1;
  }
  return flows;
}
