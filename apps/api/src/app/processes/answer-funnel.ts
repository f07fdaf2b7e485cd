import { type FunnelAnswer, type FunnelQuestion } from '@muster/contracts';
import { DAYS_PER_YEAR, ok, type Result, toEpochDay, toReferenceDate } from '@muster/domain';
import { type Axis } from '../questions/axis';
import { chooseComparator } from '../questions/choose-comparator';
import { groupsOverlap } from '../questions/groups-overlap';
import { type QuestionContext } from '../questions/question-context';
import { type QuestionRefusal } from '../questions/question-refusal';
import { compareStages } from './compare-stages';
import { describeFunnel } from './describe-funnel';
import { funnelRows } from './funnel-rows';
import { type FoundStages } from './stage-counts.service';
import { toFunnelGroup } from './to-funnel-group';

/** How each group comes through the stages of a process, beside the comparator. `axis`: null for everybody alone. */
export function answerFunnel(
  context: QuestionContext,
  found: FoundStages,
  axis: Axis | null,
  question: Pick<FunnelQuestion, 'comparator'>,
): Result<FunnelAnswer, QuestionRefusal> {
  const { process, file, grouping, ungrouped } = found;
  const rows = funnelRows(found, axis);
  const entered = new Map(
    rows.flatMap(({ place, stages }): [number, number][] => {
      const first = stages.find(({ count }) => count !== null)?.count ?? 0;
      return place === null ? [] : [[place, first]];
    }),
  );
  const chosen = chooseComparator(axis?.groups ?? [], entered, question.comparator);
  if (!chosen.ok) return chosen;
  const place = chosen.value;
  const comparator = place === null ? undefined : axis?.groups[place];
  const at = rows.findIndex((row) => place !== null && row.place === place);
  const codes = new Set(ungrouped.map((count) => count.codes[0] ?? '')).size;
  const days = toEpochDay(toReferenceDate(file.to)) - toEpochDay(toReferenceDate(file.from)) + 1;
  const compared = compareStages(
    rows,
    at === -1 ? null : at,
    process.stages,
    (row) =>
      axis !== null && place !== null && row.place !== null
        ? groupsOverlap(axis, [codes + 1], row.place, place)
        : false,
    days / DAYS_PER_YEAR,
    `Passing each stage of ${process.label}, ${axis?.label.toLowerCase() ?? 'everybody'} compared with ${comparator?.label ?? 'nobody'}`,
  );
  const groups = rows.map((row, position) =>
    toFunnelGroup(row, axis, process.stages, {
      isComparator: position === at,
      comparisons: compared.of.map((stage) => stage[position] ?? null),
    }),
  );
  return ok({
    metric: 'funnel',
    force: context.force.code,
    process: { id: process.id, label: process.label, type: process.type },
    from: file.from,
    to: file.to,
    by: axis ? [axis.dimension] : [],
    grouping: grouping?.id ?? null,
    comparator:
      axis && comparator
        ? { dimension: axis.dimension, code: comparator.code, label: comparator.label }
        : null,
    stages: process.stages.map((stage) => ({ ...stage })),
    groups,
    family: compared.family,
    about: describeFunnel(context, found, axis, groups),
  });
}
