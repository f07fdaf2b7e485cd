import { type Ledger } from './ledger';
import { rowsOfKinds } from './rows-of-kinds';

/** The flow by which the person left at the end of each spell, -1 where the spell ends otherwise or stands. */
export function leaverFlowOfSpells({ spells, flows }: Ledger): Int32Array {
  const found = new Int32Array(spells).fill(-1);
  for (const flow of rowsOfKinds(flows, ['leaver'])) found[flows.spell[flow] as number] = flow;
  return found;
}
