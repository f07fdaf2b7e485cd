import { type RepresentationSeries } from '@muster/contracts';
import { ok, type ReferenceDate, type Result, toEpochDay } from '@muster/domain';
import { formatDate } from '@muster/narrative';
import { type PublishedSnapshot } from '../ledger/held-ledger';
import { MOST_ROWS } from './answer-question';
import { type ChosenBaseline } from './baseline-chooser.service';
import { buildAxes } from './build-axes';
import { countColumns, tooLarge } from './count-columns';
import { describeAnswer } from './describe-answer';
import { measureParts } from './measure-parts';
import { populationWords } from './population-words';
import { holds, type QuestionContext } from './question-context';
import { type QuestionPlan } from './question-plan';
import { type RepresentationRefusal } from './representation.errors';
import { tallyParts } from './tally-parts';

type Group = RepresentationSeries['series'][number];

/** The planned question at every published snapshot: one point per snapshot and group, in date order. A snapshot that
 *  does not hold a dimension, or records single categories in another classification, has no points and a note. */
export function answerSeries(
  context: QuestionContext,
  plan: QuestionPlan,
  chosen: ChosenBaseline,
): Result<RepresentationSeries, RepresentationRefusal> {
  const { used, notes } = comparableSnapshots(context, plan);
  const dayOf = ({ asAt }: PublishedSnapshot) => toEpochDay(asAt as ReferenceDate);
  const groups = new Map<string, Group>();
  if (used.length > 0) {
    const axes = used.map((snapshot) => buildAxes(context, plan, snapshot));
    const columns = axes.find((built) => built.ok);
    const refused = axes.find((built) => !built.ok);
    if (refused && !refused.ok) return refused;
    if (!columns) return tooLarge();
    const { measured, others } = columns.value;
    const counted = countColumns(context, plan, [measured, ...others], used.map(dayOf));
    if (!counted.ok) return counted;
    for (const [at, snapshot] of used.entries()) {
      const built = axes[at];
      const counts = counted.value[at];
      if (!built || !counts) continue;
      if (!built.ok) return built;
      const parts = tallyParts(counts, built.value.measured, built.value.others, false);
      if (parts.length * measured.groups.length * used.length > MOST_ROWS * 10) return tooLarge();
      addPoints(groups, snapshot.asAt, plan, {
        ...built.value,
        parts,
        baselineShares: chosen.baseline && chosen.shares,
        profile: plan.direction === 'within-group',
      });
    }
  }
  const words = populationWords(context, plan, used.length > 0 ? used.map(dayOf) : [dayOf(plan.snapshot)]);
  return ok({
    metric: 'representation-series',
    force: context.force.code,
    by: [...plan.by],
    direction: plan.direction,
    grouping: plan.grouping?.id ?? null,
    baseline: chosen.baseline?.id ?? null,
    series: [...groups.values()],
    about: describeAnswer(context, { ...plan, notes: [] }, chosen, words, notes),
  });
}

function addPoints(
  groups: Map<string, Group>,
  asAt: string,
  plan: QuestionPlan,
  question: Parameters<typeof measureParts>[1],
): void {
  for (const row of measureParts(plan.by, question)) {
    const key = JSON.stringify(plan.by.map((dimension) => row.group[dimension]));
    const group = groups.get(key) ?? {
      group: row.group,
      labels: row.labels,
      baselineShare: row.baselineShare,
      points: [],
    };
    groups.set(key, group);
    const { headcount, declared, share, lower, upper } = row;
    group.points.push({ asAt, headcount: headcount ?? 0, declared: declared ?? 0, share, lower, upper });
  }
}

function comparableSnapshots(
  context: QuestionContext,
  plan: QuestionPlan,
): { used: readonly PublishedSnapshot[]; notes: readonly string[] } {
  const classificationOf = ({ id }: PublishedSnapshot, dimension: string) =>
    context.readings.get(id)?.classifications[dimension];
  const asDates = (snapshots: readonly PublishedSnapshot[]) =>
    snapshots.map(({ asAt }) => formatDate(asAt)).join(', ');
  const dimensions = [...plan.by, ...plan.notHeld];
  const holding = context.held.snapshots.filter((snapshot) =>
    dimensions.every((dimension) => holds(context, snapshot, dimension)),
  );
  const without = context.held.snapshots.filter((snapshot) => !holding.includes(snapshot));
  const used = holding.filter((snapshot) =>
    plan.by
      .filter((dimension) => plan.grouping?.dimension !== dimension)
      .every(
        (dimension) => classificationOf(snapshot, dimension) === classificationOf(plan.snapshot, dimension),
      ),
  );
  const otherwise = holding.filter((snapshot) => !used.includes(snapshot));
  return {
    used,
    notes: [
      ...(without.length === 0 ? [] : [`Not held at ${asDates(without)}: no points there.`]),
      ...(otherwise.length === 0
        ? []
        : [
            `Recorded in another classification at ${asDates(otherwise)}: no points there. A grouping may bridge them.`,
          ]),
    ],
  };
}
