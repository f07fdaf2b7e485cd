import { type RepresentationRow, type RepresentationSeries } from '@muster/contracts';
import { ok, type Result, toEpochDay, toReferenceDate } from '@muster/domain';
import { type PublishedSnapshot } from '../ledger/held-ledger';
import { MOST_ROWS } from './answer-question';
import { type ChosenBaseline } from './baseline-chooser.service';
import { buildSeriesAxes } from './build-series-axes';
import { countColumns } from './count-columns';
import { tooLarge } from '../questions/too-large';
import { gateNote } from './gate-note';
import { describeAnswer } from './describe-answer';
import { measureParts } from './measure-parts';
import { populationWords } from '../questions/population-words';
import { type QuestionContext } from '../questions/question-context';
import { type QuestionPlan } from './question-plan';
import { type RepresentationRefusal } from './representation.errors';
import { type SeriesEvents } from '../questions/series-events.service';
import { seriesMarkers } from '../questions/series-markers';
import { type SeriesSnapshot, seriesSnapshots } from './series-snapshots';
import { tallyParts } from './tally-parts';
import { withinGate } from './within-gate';
import { NOT_CARRIED } from './translated-axis';

type Group = RepresentationSeries['series'][number];
type Point = Group['points'][number];

/** The planned question at every published snapshot: one point per snapshot and group, in date order. A snapshot that
 *  does not hold a dimension has no points and a note. Where a snapshot records a category otherwise than the snapshot
 *  asked about, the point is not available, and a marker says so. At a snapshot where fewer than `least` (0-1) have declared
 *  the measured characteristic, a point has its counts alone. */
export function answerSeries(
  context: QuestionContext,
  plan: QuestionPlan,
  chosen: ChosenBaseline,
  events: SeriesEvents,
  least: number,
): Result<RepresentationSeries, RepresentationRefusal> {
  const { holding, used, notes } = seriesSnapshots(context, plan);
  const days = used.map(({ snapshot }) => dayOf(snapshot));
  const groups = new Map<string, Group>();
  let closed = false;
  if (used.length > 0) {
    const measured = measureSeries(context, plan, chosen, used, days);
    if (!measured.ok) return measured;
    for (const [at, rows] of measured.value.entries()) {
      const told = withinGate(rows, plan.measured, least);
      if (told.closed) closed = true;
      addPoints(groups, plan, used[at], told.rows);
    }
    for (const group of groups.values()) fillGaps(group, used);
  }
  const words = populationWords(context, plan, days.length > 0 ? days : [dayOf(plan.snapshot)]);
  return ok({
    metric: 'representation-series',
    force: context.force.code,
    by: [...plan.by],
    direction: plan.direction,
    grouping: plan.grouping?.id ?? null,
    baseline: chosen.baseline?.id ?? null,
    series: [...groups.values()],
    markers: seriesMarkers(context, plan, holding, events),
    about: describeAnswer(context, { ...plan, notes: [] }, chosen, words, [
      ...notes,
      ...(closed ? [gateNote(least)] : []),
    ]),
  });
}

function dayOf({ asAt }: PublishedSnapshot) {
  return toEpochDay(toReferenceDate(asAt));
}

function measureSeries(
  context: QuestionContext,
  plan: QuestionPlan,
  chosen: ChosenBaseline,
  used: readonly SeriesSnapshot[],
  days: readonly number[],
): Result<readonly (readonly RepresentationRow[])[], RepresentationRefusal> {
  const axes = [];
  for (const snapshot of used) {
    const built = buildSeriesAxes(context, plan, snapshot);
    if (!built.ok) return built;
    axes.push(built.value);
  }
  const [first] = axes;
  if (!first) return tooLarge();
  const counted = countColumns(context, plan, [first.measured, ...first.others], days);
  if (!counted.ok) return counted;
  const all: (readonly RepresentationRow[])[] = [];
  for (const [at, own] of axes.entries()) {
    const counts = counted.value[at];
    if (!counts) continue;
    const parts = tallyParts(counts, own.measured, own.others, false);
    if (parts.length * own.measured.groups.length * used.length > MOST_ROWS * 10) return tooLarge();
    all.push(
      measureParts(plan.by, {
        ...own,
        parts,
        baselineShares: chosen.baseline && chosen.shares,
        profile: plan.direction === 'within-group',
      }),
    );
  }
  return ok(all);
}

function addPoints(
  groups: Map<string, Group>,
  plan: QuestionPlan,
  from: SeriesSnapshot | undefined,
  rows: readonly RepresentationRow[],
): void {
  if (!from) return;
  for (const row of rows) {
    if (Object.values(row.group).includes(NOT_CARRIED)) continue;
    const key = JSON.stringify(plan.by.map((dimension) => row.group[dimension]));
    const { group, labels, undeclared, baselineShare } = row;
    const series = groups.get(key) ?? { group, labels, undeclared, baselineShare, points: [] };
    groups.set(key, series);
    if (isLost(series, from)) continue;
    const { headcount, declared, share, lower, upper, status } = row;
    series.points.push({ asAt: from.snapshot.asAt, status, headcount, declared, share, lower, upper });
  }
}

/** Whether the snapshot records people of this group in a category that holds others as well. */
function isLost({ group }: Group, { lost }: SeriesSnapshot): boolean {
  return [...lost].some(([dimension, codes]) => codes.has(group[dimension] ?? ''));
}

/** A group that a snapshot cannot show has a point without figures there: a gap, which is not a zero. */
function fillGaps(series: Group, used: readonly SeriesSnapshot[]): void {
  for (const each of used.filter((snapshot) => isLost(series, snapshot))) {
    series.points.push({ asAt: each.snapshot.asAt, ...NO_FIGURES });
  }
  series.points.sort((a, b) => (a.asAt < b.asAt ? -1 : Number(a.asAt > b.asAt)));
}

const NO_FIGURES: Omit<Point, 'asAt'> = {
  status: 'not-available',
  headcount: null,
  declared: null,
  share: null,
  lower: null,
  upper: null,
};
