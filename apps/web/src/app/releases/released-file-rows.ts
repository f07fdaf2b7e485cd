import { type ReleaseFile } from '@muster/contracts';

type Row = readonly (string | number | null)[];

/** A released file as rows for `toCsv`, one a cell. Every release of a role has the same columns. A dimension that a cell
 *  leaves out means everybody and is empty, as is the value of a cell that is not shown. */
export function releasedFileRows({ dims, tables }: ReleaseFile): readonly Row[] {
  const names = Object.keys(dims);
  return [
    ['table', 'workforceType', 'measure', 'from', 'to', ...names, 'value', 'status'],
    ...tables.flatMap(({ id, workforceType, flow, cells }) =>
      cells.map(({ coords, measure, value, status }): Row => [
        ...[id, workforceType, measure, flow?.from ?? '', flow?.to ?? ''],
        ...names.map((name) => coords[name] ?? ''),
        ...[value, status],
      ]),
    ),
  ];
}
