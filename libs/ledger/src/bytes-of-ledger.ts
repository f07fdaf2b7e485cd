import { type Ledger } from './ledger';

/** Bytes that the columns of a ledger take in memory, flows and turns included; the few objects around them are not counted. */
export function bytesOfLedger(ledger: Ledger): number {
  const { personStarts, validFrom, validTo, serviceStart, rankStart, fteHundredths, columns, flows, turns } =
    ledger;
  const arrays = [
    ...[personStarts, validFrom, validTo, serviceStart, rankStart, fteHundredths],
    ...[...columns.values()].map(({ ids }) => ids),
    ...Object.values(flows),
    ...[turns.starts, turns.ends].flatMap(({ days, offsets, spells }) => [days, offsets, spells]),
  ];
  return arrays.reduce((sum, { byteLength }) => sum + byteLength, 0);
}
