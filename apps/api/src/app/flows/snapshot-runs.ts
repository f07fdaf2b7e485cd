import {
  type EpochDay,
  type Grouping,
  ok,
  type ReferenceDate,
  type Result,
  toEpochDay,
} from '@muster/domain';
import { type CodeFilter } from '@muster/ledger';
import { type PublishedSnapshot } from '../ledger/held-ledger';
import { type Axis } from '../questions/axis';
import { buildAxis } from '../questions/build-axis';
import { kebabCase } from '../questions/dimension-ids';
import { planFilters } from '../questions/plan-filters';
import { type PlannedGroups } from '../questions/plan-groups';
import { type QuestionContext } from '../questions/question-context';
import { type QuestionRefusal } from '../questions/question-refusal';
import { recordedIn } from '../questions/recorded-in';
import { withNamedGroups } from '../questions/with-named-groups';

/** Snapshots that follow one another and record every dimension of a question in the same classification. */
export interface SnapshotRun {
  /** Days of its snapshots, rising; at least one. */
  readonly days: readonly EpochDay[];
  /** How the dimensions of the question are counted on these days, in its order. */
  readonly axes: readonly Axis[];
  readonly filters: readonly CodeFilter[];
}

export interface SnapshotRuns {
  /** Their groups are the same; only the codes behind them differ. */
  readonly runs: readonly SnapshotRun[];
  /** The dimension that two of the snapshots record in different classifications, and that no grouping bridges; null when
   *  there is none. With one `runs` is empty. */
  readonly obstacle: string | null;
}

type Filters = readonly { readonly dimension: string; readonly value: string }[];

/** How `snapshots`, in the order of their dates, are read for one question. Refused for a value that does not exist, and
 *  for a grouping that does not cover a classification. */
export function snapshotRuns(
  context: QuestionContext,
  { by, grouping }: Pick<PlannedGroups, 'by' | 'grouping'>,
  asked: Filters,
  snapshots: readonly PublishedSnapshot[],
): Result<SnapshotRuns, QuestionRefusal> {
  const where = asked.map(({ dimension, value }) => ({ dimension: idOf(dimension), value }));
  const dimensions = [...new Set([...by, ...where.map(({ dimension }) => dimension)])];
  const runs: (Omit<SnapshotRun, 'days'> & { readonly days: EpochDay[] })[] = [];
  const named: (readonly Axis[])[] = [];
  let before: PublishedSnapshot | undefined;
  for (const snapshot of snapshots) {
    const previous = before;
    before = snapshot;
    const changed = dimensions.filter(
      (dimension) =>
        previous && recordedIn(context, previous, dimension) !== recordedIn(context, snapshot, dimension),
    );
    const obstacle = changed.find((dimension) => !isBridged(grouping, where, dimension));
    if (obstacle !== undefined) {
      return ok({ runs: [], obstacle });
    }
    const day = toEpochDay(snapshot.asAt as ReferenceDate);
    const run = runs.at(-1);
    if (run && changed.length === 0) {
      run.days.push(day);
      continue;
    }
    const filters = planFilters(context, snapshot, where, grouping);
    if (!filters.ok) return filters;
    const axes: Axis[] = [];
    for (const dimension of by) {
      const built = buildAxis(context, snapshot, dimension, grouping, by.length === 1);
      if (!built.ok) return built;
      axes.push(built.value);
    }
    runs.push({ days: [day], axes, filters: filters.value.filters });
    named.push(axes.map((axis) => withNamedGroups(context, snapshot, axis, grouping)));
  }
  // Named groups stand beside a pool of groups only where every run can tell them.
  const together = named.every((axes) => codesOf(axes) === codesOf(named[0] ?? []));
  return ok({
    runs: together ? runs.map((run, at) => ({ ...run, axes: named[at] ?? run.axes })) : runs,
    obstacle: null,
  });
}

function codesOf(axes: readonly Axis[]): string {
  return JSON.stringify(axes.map(({ groups }) => groups.map(({ code }) => code)));
}

/** The id of a dimension that exists: `workforceType` is `workforce-type`. */
export function idOf(dimension: string): string {
  return dimension.startsWith('extra:') ? dimension : kebabCase(dimension);
}

/** Whether the groups of `grouping` say where people belong whatever classification a snapshot records the dimension in. A
 *  filter of a single category does not say it. */
export function isBridged(grouping: Grouping | null, where: Filters, dimension: string): boolean {
  if (grouping?.dimension !== dimension) return false;
  const groups = new Set(grouping.groups.map(({ code }) => code));
  return where.every((each) => idOf(each.dimension) !== dimension || groups.has(each.value));
}
