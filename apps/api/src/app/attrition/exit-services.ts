import { FLOW_KINDS } from '@muster/domain';
import { type Ledger, NO_DAY } from '@muster/ledger';

const LEAVER = FLOW_KINDS.indexOf('leaver');

/** Everybody who left in a period, one row each. */
export interface ExitServices {
  /** The last spell: what the person was before. */
  readonly spells: Int32Array;
  /** Day of the last snapshot that showed the person: when the spell was read. */
  readonly days: Int32Array;
  /** Days of service at leaving; `NO_DAY` when the first day of service is not held. May be negative in wrong data. */
  readonly service: Int32Array;
}

/** Service of the leavers of (from, to]: from the first day of service to the recorded last day, else to the day of the
 *  snapshot that no longer shows the person. Who only went on a career break or a secondment out did not leave. */
export function exitServices(ledger: Ledger, from: number, to: number): ExitServices {
  const { flows, serviceStart } = ledger;
  const spells: number[] = [];
  const days: number[] = [];
  const service: number[] = [];
  for (let flow = 0; flow < flows.kind.length; flow += 1) {
    const asAt = flows.asAt[flow] as number;
    if (flows.kind[flow] !== LEAVER || flows.away[flow] === 1 || asAt <= from || asAt > to) continue;
    const spell = flows.spell[flow] as number;
    const start = serviceStart[spell] as number;
    const on = flows.reasonOn[flow] as number;
    spells.push(spell);
    days.push(flows.after[flow] as number);
    service.push(start === NO_DAY ? NO_DAY : (on === NO_DAY ? asAt : on) - start);
  }
  return {
    spells: Int32Array.from(spells),
    days: Int32Array.from(days),
    service: Int32Array.from(service),
  };
}
