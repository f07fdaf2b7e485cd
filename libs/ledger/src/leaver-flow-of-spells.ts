import { FLOW_KINDS } from '@muster/domain';
import { type Ledger } from './ledger';

const LEAVER = FLOW_KINDS.indexOf('leaver');

/** The flow by which the person left at the end of each spell, -1 where the spell ends otherwise or stands. */
export function leaverFlowOfSpells({ spells, flows }: Ledger): Int32Array {
  const found = new Int32Array(spells).fill(-1);
  for (let flow = 0; flow < flows.kind.length; flow += 1) {
    if (flows.kind[flow] === LEAVER) found[flows.spell[flow] as number] = flow;
  }
  return found;
}
