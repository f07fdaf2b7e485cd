import { ok, refuse, type Refusal, type Result } from '@muster/domain';
import { type AskedStates, type Obstacle } from '../questions/asked-states';
import { type Axis } from '../questions/axis';
import { type ChosenPeriod, choosePeriod } from '../questions/choose-period';
import { type Era } from '../questions/era';
import { nameGroupsOfEras } from '../questions/name-groups-of-eras';
import { type PlannedGroups, planGroups } from '../questions/plan-groups';
import { type QuestionContext } from '../questions/question-context';
import { type QuestionRefusal, type QuestionRefusalCode } from '../questions/question-refusal';
import { readEras } from '../questions/read-eras';

/** Why a question about mix and rate is not answered. */
export type StandardisationRefusalCode =
  QuestionRefusalCode | 'dimension-is-a-step' | 'unknown-group' | 'group-is-comparator';

export type StandardisationRefusal = Refusal & { readonly code: StandardisationRefusalCode };

interface AskedStandardisation {
  readonly from: string;
  readonly to: string;
  readonly characteristic: string;
  readonly grouping?: string | undefined;
  readonly where: AskedStates['where'];
}

/** A question about mix and rate whose every word is known. */
export interface StandardisationPlan {
  readonly period: ChosenPeriod;
  readonly groups: PlannedGroups;
  /** None when something is missing: then nobody is counted. */
  readonly eras: readonly Era[];
  /** The groups that are compared; null when something is missing. */
  readonly axis: Axis | null;
  readonly obstacle: Obstacle | null;
}

const STEPS = ['rank', 'rank-at-or-above', 'workforce-type'];

/** Checks a question. Refused for words that do not exist, periods without two snapshots, and for comparing groups by what a
 *  step of the answer holds alike. */
export function planStandardisation(
  context: QuestionContext,
  { from, to, characteristic, grouping, where }: AskedStandardisation,
): Result<StandardisationPlan, StandardisationRefusal> {
  const period = choosePeriod(context, { from, to });
  if (!period.ok) return period;
  const [first, ...rest] = period.value.snapshots;
  const groups = planGroups(context, [first ?? period.value.first, ...rest], {
    by: [characteristic],
    grouping,
    where,
  });
  if (!groups.ok) return groups;
  const [dimension = ''] = groups.value.by;
  if (STEPS.includes(dimension)) {
    return refuse('dimension-is-a-step', 'ranks and workforce types are held alike by the answer itself.');
  }
  const asked = { by: groups.value.by, where, grouping: groups.value.grouping };
  const read: Result<{ eras: readonly Era[] | null; obstacle: Obstacle | null }, QuestionRefusal> = readEras(
    context,
    asked,
    period.value.snapshots,
  );
  if (!read.ok) return read;
  const { eras, obstacle } = read.value;
  if (obstacle || !eras) {
    return ok({ period: period.value, groups: groups.value, eras: [], axis: null, obstacle });
  }
  const named = nameGroupsOfEras(context, eras, period.value.snapshots, groups.value.grouping);
  const axis = named.at(-1)?.axes[0] ?? null;
  return ok({ period: period.value, groups: groups.value, eras: named, axis, obstacle: null });
}
