import { type ChartSpec } from '@muster/narrative';

/** A mark of a picture as the reader tells it. */
export interface ReadableMark {
  readonly id: string;
  readonly spoken: string;
}

/** The marks of a figure in the order in which they are read: panel by panel, line by line, bar by bar. Empty for trends,
 *  whose many points are read in the table, and for figures without a picture. */
export function readableMarks(spec: ChartSpec): readonly ReadableMark[] {
  switch (spec.kind) {
    case 'interval':
    case 'ratio':
      return spec.panels.flatMap(({ marks }) => marks);
    case 'survival':
      return spec.lines.flatMap(({ id, points }) =>
        points.map(({ years, spoken }) => ({ id: curvePointId(id, years), spoken })),
      );
    case 'waterfall':
      return spec.bars;
    case 'flow':
      return spec.bands;
    case 'steps':
      return spec.panels.flatMap(({ steps }) => steps);
    case 'fan':
      return spec.panels.flatMap(({ counted, runs }) => [...counted, ...runs]);
    case 'limits':
      return spec.points.filter(({ value }) => value !== null);
    case 'trend':
    case 'table':
      return [];
  }
}

/** Names one point of a line in a chart. */
export function curvePointId(line: string, years: number): string {
  return `${line} ${years}`;
}
