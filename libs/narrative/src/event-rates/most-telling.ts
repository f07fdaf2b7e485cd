import { type EventRateRow } from '@muster/contracts';

type Compared = Pick<EventRateRow, 'verdict' | 'relativeLikelihood'>;

/** Compared rows, the most telling first: groups that are worse off, clearly before likely; groups that are better off, alike;
 *  then those of which nothing can be told, and those without a material difference. Among equals the ratio further from
 *  1. Rows that are not compared are left out. */
export function mostTelling<Row extends Compared>(rows: readonly Row[]): Row[] {
  return rows
    .filter(({ verdict }) => verdict !== null)
    .toSorted((a, b) => place(a) - place(b) || size(b) - size(a));
}

function place({ verdict, relativeLikelihood }: Compared): number {
  const worse = relativeLikelihood !== null && relativeLikelihood > 1 ? 0 : 2;
  switch (verdict) {
    case 'clear':
      return worse;
    case 'likely':
      return worse + 1;
    case 'cant-tell':
      return 4;
    default:
      return 5;
  }
}

function size({ relativeLikelihood }: Compared): number {
  return relativeLikelihood === null || relativeLikelihood <= 0 ? 0 : Math.abs(Math.log(relativeLikelihood));
}
