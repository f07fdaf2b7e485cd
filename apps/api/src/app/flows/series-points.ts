import { type FlowPoint } from '@muster/contracts';
import { type EpochDay, type Flow, toEpochDay, toReferenceDate } from '@muster/domain';
import { rollingLeaverRates } from '@muster/stats';
import { type FlowSeriesPlan, type StepEnd } from './flow-series-plan';
import { type SeriesSums } from './series-sums';
import { type StepStates } from './step-states';

type Rolling = FlowPoint['rolling'];

const NONE: Rolling = { status: 'not-available', rate: null, lower: null, upper: null, reason: null };

/** The points of one group, one for each step of the period asked for: a step without an event has zeros, one that no
 *  snapshot tells of has no figures. Change that is neither joining nor leaving is what is left of the net change. */
export function seriesPoints(
  { ends, before, step }: Pick<FlowSeriesPlan, 'ends' | 'before' | 'step'>,
  states: StepStates,
  sums: SeriesSums,
): FlowPoint[] {
  const rolling = step === 'month' ? rollingOf(ends, states, sums) : [];
  return ends.slice(before + 1).flatMap((end, position): FlowPoint[] => {
    const at = before + position;
    const begin = ends[at];
    if (!begin) return [];
    const headcount = states.ends[at + 1] === 'shown' ? (sums.inPost[at + 1]?.inPost ?? 0) : null;
    const common = { from: begin.day, to: end.day, headcount, rolling: rolling[at + 1] ?? NONE };
    const status = states.steps[at] ?? 'not-available';
    if (status !== 'shown' || headcount === null) {
      const nothing = { joiners: null, leavers: null, promotions: null, netChange: null, otherChange: null };
      return [{ ...common, ...nothing, status: status === 'shown' ? 'not-available' : status }];
    }
    const joiners = sums.joiners[at] ?? 0;
    const leavers = sums.leavers[at] ?? 0;
    const netChange = headcount - (sums.inPost[at]?.inPost ?? 0);
    return [
      {
        ...{ ...common, status, joiners, leavers, promotions: sums.promotions[at] ?? 0, netChange },
        otherChange: netChange - joiners + leavers,
      },
    ];
  });
}

/** Leavers of the 12 months up to each end over the mean of their 13 month ends. */
function rollingOf(ends: readonly StepEnd[], states: StepStates, sums: SeriesSums): readonly Rolling[] {
  const days = ends.map(({ day }) => toEpochDay(toReferenceDate(day)));
  const months = days.map((to, at) => ({
    to,
    inPost: states.ends[at] === 'shown' ? (sums.inPost[at] ?? null) : null,
    leavers:
      at > 0 && states.steps[at - 1] === 'shown'
        ? flow(days[at - 1] ?? to, to, sums.leavers[at - 1] ?? 0)
        : null,
  }));
  return rollingLeaverRates(months).map(({ rate }) => {
    if (rate.status === 'not-available') return { ...NONE, reason: rate.reason };
    const { lower, upper } = rate.value;
    return { status: 'shown', rate: rate.value.rate, lower, upper, reason: null };
  });
}

function flow(after: EpochDay, to: EpochDay, events: number): Flow {
  return { after, to, events };
}
