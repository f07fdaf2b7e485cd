import { type RepresentationAnswer, type RepresentationSeries } from '@muster/contracts';
import { type CountedRow, withheldRows } from '../questions/withheld-rows';
import { notHeldRow } from './not-held-row';

type Series = RepresentationSeries['series'][number];
type Point = Series['points'][number];

/** An answer by a sensitive characteristic: rows that count fewer people than the threshold, and those from which they
 *  follow, have no number. */
export function withholdRepresentation(
  answer: RepresentationAnswer,
  threshold: number,
): RepresentationAnswer {
  const hidden = withheldRows(
    answer.rows.map(({ group, headcount, undeclared }) => counted(group, headcount, undeclared)),
    answer.by,
    threshold,
  );
  const rows = answer.rows.map((row, at): RepresentationAnswer['rows'][number] => {
    const { group, labels, undeclared } = row;
    return hidden[at] === true
      ? { ...notHeldRow([], []), group, labels, undeclared, status: 'withheld' }
      : row;
  });
  return { ...answer, rows };
}

/** The same for every date of a series. */
export function withholdSeries<Answer extends Pick<RepresentationSeries, 'by' | 'series'>>(
  answer: Answer,
  threshold: number,
): Answer {
  const dates = new Set(answer.series.flatMap(({ points }) => points.map(({ asAt }) => asAt)));
  const hidden = new Set<Point>();
  for (const date of dates) {
    const found = answer.series.flatMap(({ group, undeclared, points }) =>
      points.filter(({ asAt }) => asAt === date).map((point) => ({ group, undeclared, point })),
    );
    const flags = withheldRows(
      found.map(({ group, undeclared, point }) => counted(group, point.headcount, undeclared)),
      answer.by,
      threshold,
    );
    found.forEach(({ point }, at) => {
      if (flags[at] === true) hidden.add(point);
    });
  }
  const none = {
    status: 'withheld',
    headcount: null,
    declared: null,
    share: null,
    lower: null,
    upper: null,
  } as const;
  return {
    ...answer,
    series: answer.series.map((series) => ({
      ...series,
      points: series.points.map((point) => (hidden.has(point) ? { asAt: point.asAt, ...none } : point)),
    })),
  };
}

function counted(group: CountedRow['group'], headcount: number | null, undeclared: boolean): CountedRow {
  return { group, counts: headcount === null ? [] : [headcount], undeclared };
}
