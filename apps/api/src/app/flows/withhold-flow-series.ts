import { type FlowPoint, type FlowSeriesAnswer } from '@muster/contracts';
import { withheldRows } from '../questions/withheld-rows';

type Series = FlowSeriesAnswer['series'][number];

/** An answer by a sensitive characteristic: a period of a group in which fewer people were in post, joined, left or were
 *  promoted than the threshold has no number; nor have those of other groups from which it follows. The rate of twelve
 *  months is not shown where one of them is missing. */
export function withholdFlowSeries(answer: FlowSeriesAnswer, threshold: number): FlowSeriesAnswer {
  const periods = Math.max(0, ...answer.series.map(({ points }) => points.length));
  const hidden = Array.from({ length: periods }, (_, period) =>
    withheldRows(
      answer.series.map(({ group, undeclared, points }) => ({
        group,
        undeclared,
        counts: countsOf(points[period]),
      })),
      answer.by,
      threshold,
    ),
  );
  return {
    ...answer,
    series: answer.series.map((series, at) =>
      without(
        series,
        hidden.map((flags) => flags[at] === true),
      ),
    ),
  };
}

function countsOf(point: FlowPoint | undefined): readonly number[] {
  const headcount = point?.headcount ?? null;
  if (!point || headcount === null) return [];
  const { joiners, leavers, promotions } = point;
  // A period whose flows are not known has its headcount alone.
  return joiners === null || leavers === null ? [headcount] : [headcount, joiners, leavers, promotions ?? 0];
}

function without(series: Series, hidden: readonly boolean[]): Series {
  return {
    ...series,
    points: series.points.map((point, at): FlowPoint => {
      const { from, to, rolling } = point;
      const recent = hidden.slice(Math.max(0, at - 12), at + 1).includes(true);
      const ownRolling = recent && rolling.rate !== null ? NO_RATE : rolling;
      return hidden[at] === true
        ? { from, to, ...NOTHING, rolling: NO_RATE }
        : { ...point, rolling: ownRolling };
    }),
  };
}

const NO_RATE = { status: 'withheld', rate: null, lower: null, upper: null, reason: 'withheld' } as const;

const NOTHING: Omit<FlowPoint, 'from' | 'to' | 'rolling'> = {
  ...{ status: 'withheld', headcount: null, joiners: null, leavers: null, promotions: null },
  ...{ netChange: null, otherChange: null },
};
