import { type Ledger } from './ledger';

/** Bytes that the columns of a ledger take in memory, flows included; the few objects around them are not counted. */
export function bytesOfLedger(ledger: Ledger): number {
  const { personStarts, validFrom, validTo, serviceStart, rankStart, fteHundredths, columns, flows } = ledger;
  const arrays = [
    ...[personStarts, validFrom, validTo, serviceStart, rankStart, fteHundredths],
    ...[...columns.values()].map(({ ids }) => ids),
    ...Object.values(flows),
  ];
  return arrays.reduce((sum, { byteLength }) => sum + byteLength, 0);
}
