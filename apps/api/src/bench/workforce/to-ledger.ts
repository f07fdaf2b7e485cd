import { buildLedger, type Ledger, OPEN_END } from '@muster/ledger';
import { BENCH_DIMENSIONS } from './bench-dimensions';
import { SNAPSHOT_DAYS } from './snapshot-days';
import { type Workforce } from './workforce';

/** The invented workforce as the ledger that the API would hold in memory. */
export function toLedger({ spells, flows }: Workforce): Ledger {
  const dayOf = (month: number) => SNAPSHOT_DAYS[month] ?? OPEN_END;
  const order = flows.month
    .map((_, row) => row)
    .sort((a, b) => (flows.month[a] ?? 0) - (flows.month[b] ?? 0));
  const inOrder = (column: Int32Array) => order.map((row) => column[row] ?? 0);
  return buildLedger({
    startsPerson: spells.person.map((person, row) => (row > 0 && person === spells.person[row - 1] ? 0 : 1)),
    validFrom: spells.from.map(dayOf),
    validTo: spells.to.map(dayOf),
    fteHundredths: spells.fteHundredths,
    serviceStart: spells.serviceStart,
    codes: new Map(BENCH_DIMENSIONS.map(({ dimension }, at) => [dimension, spells.codes[at] ?? []])),
    flows: {
      kind: inOrder(flows.kind),
      spell: inOrder(flows.spell),
      asAt: inOrder(flows.month).map(dayOf),
      after: inOrder(flows.month).map((month) => dayOf(month - 1)),
      reason: inOrder(flows.leavingReason),
      reasonOn: inOrder(flows.leavingDay),
      away: new Uint8Array(order.length),
    },
  });
}

/** How many people there are in all months together. */
export function countPersonMonths({ spells }: Workforce): number {
  return spells.to.reduce((sum, to, row) => sum + to - (spells.from[row] ?? 0), 0);
}
