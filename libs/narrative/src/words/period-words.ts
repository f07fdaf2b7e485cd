import { formatDate } from '../format/format-date';

/** The period between two snapshots: `2 May 2021 to 9 January 2022`. It begins after the first day. */
export function periodWords({ from, to }: { readonly from: string; readonly to: string }): string {
  return `${formatDate(from)} to ${formatDate(to)}`;
}
