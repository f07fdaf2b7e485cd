import { type PublishedSection } from '@muster/contracts';

type Line = PublishedSection['lines'][number];

/** One point of one line, as a row of a table. */
export interface LineRow {
  readonly line: Line;
  readonly point: Line['points'][number];
}

/** The points of every line as rows, line by line; withheld ones last. */
export function lineRows({ lines }: PublishedSection): readonly LineRow[] {
  const rows = lines.flatMap((line) => line.points.map((point) => ({ line, point })));
  const isWithheld = ({ point }: LineRow) => point.figure.status === 'withheld';
  return [...rows.filter((row) => !isWithheld(row)), ...rows.filter(isWithheld)];
}
