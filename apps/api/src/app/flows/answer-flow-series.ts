import { type FlowSeriesAnswer } from '@muster/contracts';
import { ok, type Result } from '@muster/domain';
import { cellSizes, MOST_CELLS } from '@muster/ledger';
import { formatDate } from '@muster/narrative';
import { type PublishedSnapshot } from '../ledger/held-ledger';
import { changedDimension } from '../questions/changed-dimension';
import { dimensionsOfStates } from '../questions/dimensions-of-states';
import { divideEras } from '../questions/divide-eras';
import { nameGroupsOfEras } from '../questions/name-groups-of-eras';
import { holds, type QuestionContext } from '../questions/question-context';
import { type SeriesEvents } from '../questions/series-events.service';
import { seriesMarkers } from '../questions/series-markers';
import { tooLarge } from '../questions/too-large';
import { describeFlowSeries } from './describe-flow-series';
import { type FlowSeriesPlan } from './flow-series-plan';
import { type FlowsRefusal } from './flows.errors';
import { seriesPoints } from './series-points';
import { nothing, seriesSums } from './series-sums';
import { stepStates } from './step-states';

type Group = FlowSeriesAnswer['series'][number];

/** Points beyond which nobody reads and a browser struggles. */
const MOST_POINTS = 200_000;
/** Stocks, joiners, leavers and promotions. */
const FIGURES = 4;

/** Joiners, leavers and promotions of everybody and of each group, step by step. Where a snapshot does not hold what is
 *  asked, or records it in a classification that no grouping bridges, the steps that touch it have no figures. */
export function answerFlowSeries(
  context: QuestionContext,
  plan: FlowSeriesPlan,
  events: SeriesEvents,
): Result<FlowSeriesAnswer, FlowsRefusal> {
  const { groups, ends, period } = plan;
  const { held } = context;
  const begin = ends[0]?.day ?? period.first.asAt;
  const end = ends.at(-1)?.day ?? period.last.asAt;
  const snapshots = held.snapshots.filter(({ asAt }) => asAt >= begin && asAt <= end);
  const stateOf = stateIn(context, plan);
  const used = snapshots.filter((snapshot) => stateOf(snapshot) === 'shown');
  const asked = { by: groups.by, where: plan.where, grouping: groups.grouping };
  const divided = divideEras(context, asked, used);
  if (!divided.ok) return divided;
  const eras = nameGroupsOfEras(context, divided.value, used, groups.grouping);
  const axis = eras[0]?.axes[0];
  const cells = cellSizes(held.ledger, axis?.columns ?? []).reduce((all, size) => all * size, 1);
  if (cells * ends.length * FIGURES > MOST_CELLS) return tooLarge();
  if ((axis?.groups.length ?? 1) * ends.length > MOST_POINTS) return tooLarge();
  const counted = seriesSums(held.ledger, eras, ends);
  const states = stepStates(ends, snapshots, stateOf);
  const pointsOf = (sums: typeof counted.everybody) => seriesPoints(plan, states, sums);
  const [dimension] = groups.by;
  const name = (code: string, label: string): Pick<Group, 'group' | 'labels'> =>
    dimension === undefined
      ? { group: {}, labels: {} }
      : { group: { [dimension]: code }, labels: { [dimension]: label } };
  const missing = groups.notHeld.length > 0;
  const series: Group[] = [
    {
      ...(missing ? name('not-held', 'Not held') : name('all', 'All')),
      ...{ undeclared: false, points: pointsOf(counted.everybody) },
    },
    ...(missing ? [] : (axis?.groups ?? [])).flatMap(({ code, label, declared, always }, place): Group[] => {
      const sums = counted.groups.get(place);
      if (!sums && !always) return [];
      const points = pointsOf(sums ?? nothing(ends));
      return [{ ...name(code, label), undeclared: !declared, points }];
    }),
  ];
  const shown = used.filter(({ asAt }) => asAt >= period.first.asAt);
  return ok({
    ...{ metric: 'flow-series', force: context.force.code, by: [...groups.by], step: plan.step },
    ...{ from: period.first.asAt, to: end, grouping: groups.grouping?.id ?? null, series },
    markers: seriesMarkers(context, groups, shown, events, ['stock', 'flows']),
    about: describeFlowSeries(context, plan, gapNotes(plan, snapshots, stateOf)),
  });
}

/** Whether a snapshot holds what is asked, in the classification of the last one or in one that a grouping bridges. */
function stateIn(context: QuestionContext, { groups, where, period }: FlowSeriesPlan) {
  const asked = { by: groups.by, where, grouping: groups.grouping };
  const dimensions = dimensionsOfStates(asked);
  return (snapshot: PublishedSnapshot): 'shown' | 'not-held' | 'not-available' => {
    if (dimensions.some((dimension) => !holds(context, snapshot, dimension))) return 'not-held';
    return changedDimension(context, asked, snapshot, period.last) === null ? 'shown' : 'not-available';
  };
}

function gapNotes(
  { ends, before, step }: FlowSeriesPlan,
  snapshots: readonly PublishedSnapshot[],
  stateOf: (snapshot: PublishedSnapshot) => string,
): string[] {
  const from = ends[before]?.day ?? '';
  const named = (state: string) =>
    snapshots
      .filter((snapshot) => snapshot.asAt >= from && stateOf(snapshot) === state)
      .map(({ asAt }) => formatDate(asAt))
      .join(', ');
  const [lacking, otherwise] = [named('not-held'), named('not-available')];
  const gaps = ends.slice(before).filter(({ snapshot }) => snapshot === null).length;
  return [
    ...(gaps === 0
      ? []
      : [
          `${gaps === 1 ? `One ${step} ends` : `${gaps} ${step}s end`} without a snapshot: no figures there.`,
        ]),
    ...(lacking === '' ? [] : [`Not held at ${lacking}: no figures there.`]),
    ...(otherwise === ''
      ? []
      : [
          `Recorded in another classification at ${otherwise}: no figures there. A grouping may bridge them.`,
        ]),
  ];
}
