import { type ReleaseFile } from '@muster/contracts';
import { toCsv } from '@muster/narrative';

/** One row a cell, tables one after another, the columns the same in every release of a role: which dimensions stand in a
 *  cell says nothing but its place in the lattice. A dimension that a cell leaves out means everybody and is empty, as is
 *  the value of a cell that is not shown. Written by `toCsv`. */
export function releaseCsv(file: ReleaseFile): string {
  const dims = Object.keys(file.dims);
  const lines = file.tables.flatMap(({ id, workforceType, flow, cells }) =>
    cells.map(({ coords, measure, value, status }) => [
      id,
      workforceType,
      measure,
      flow?.from ?? '',
      flow?.to ?? '',
      ...dims.map((dimension) => coords[dimension] ?? ''),
      value === null ? '' : String(value),
      status,
    ]),
  );
  const heading = ['table', 'workforceType', 'measure', 'from', 'to', ...dims, 'value', 'status'];
  return toCsv([heading, ...lines]);
}
