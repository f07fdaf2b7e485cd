import { type ServiceColumns } from '@muster/ledger';
import { type ObservedService } from '@muster/stats';

/** Some `rows` of times under observation as one group, as the survival methods take them. */
export function observedService({ entry, exit, route }: ServiceColumns, rows: Int32Array): ObservedService {
  return {
    entry: rows.map((row) => entry[row] as number),
    exit: rows.map((row) => exit[row] as number),
    route: Uint8Array.from(rows, (row) => route[row] as number),
    group: new Int16Array(rows.length),
  };
}
