import { addMonths, type EpochDay } from '@muster/domain';
import { NOT_RECORDED } from '@muster/ingest';
import { type CodeColumn, type Ledger, NO_DAY } from '@muster/ledger';
import { type Axis, type AxisGroup } from './axis';

/** Length of service in bands. Not held, but counted from the first day of service, at the beginning of a period. */
export const LENGTH_OF_SERVICE = 'length-of-service';

/** Years with which the bands begin, as in the Home Office table of leavers by length of service. */
const YEARS = [0, 1, 2, 3, 4, 5, 10, 15, 20, 25, 30] as const;

/** Number of ids of the column: the bands, and 0 for people whose first day of service is not held. */
export const SERVICE_BANDS = YEARS.length + 1;

/** The axis of the bands, shortest first, and of the people whose first day of service is not held. `showEmpty`: bands
 *  without people get rows too. */
export function lengthOfServiceAxis(showEmpty: boolean): Axis {
  const bands = YEARS.map((from, at): AxisGroup => {
    const end = YEARS[at + 1];
    const code = end === undefined ? `${from}-and-over` : at === 0 ? `under-${end}` : `${from}-to-${end}`;
    const label =
      end === undefined ? `${from} years or over` : at === 0 ? 'Less than 1 year' : `${from} to ${end} years`;
    return { code, label, declared: true, always: showEmpty };
  });
  return {
    dimension: LENGTH_OF_SERVICE,
    label: 'Length of service',
    columns: [LENGTH_OF_SERVICE],
    groups: [...bands, { code: NOT_RECORDED, label: 'Not held', declared: false, always: false }],
    overlapping: false,
    groupsOf: ([id = 0]) => [id === 0 ? YEARS.length : id - 1],
  };
}

/** The ledger with one more column: length of service at `day`, whatever the day of a spell, so that nobody changes the
 *  band within a period. Who began after `day` has under one year. Unit: ids of bands, 0 = first day not held. */
export function withLengthOfService(ledger: Ledger, day: EpochDay): Ledger {
  const latestStart = YEARS.slice(1).map((years) => addMonths(day, -12 * years));
  const ids = Uint8Array.from(ledger.serviceStart, (start) => {
    if (start === NO_DAY) return 0;
    const beyond = latestStart.findIndex((latest) => start > latest);
    return beyond === -1 ? YEARS.length : beyond + 1;
  });
  const column: CodeColumn = { size: SERVICE_BANDS, ids };
  return { ...ledger, columns: new Map([...ledger.columns, [LENGTH_OF_SERVICE, column]]) };
}
