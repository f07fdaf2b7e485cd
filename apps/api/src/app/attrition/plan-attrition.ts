import { type AttritionQuestion } from '@muster/contracts';
import { ok, type Result } from '@muster/domain';
import { type AskedStates, type Obstacle } from '../questions/asked-states';
import { type ChosenPeriod, choosePeriod } from '../questions/choose-period';
import { type Era } from '../questions/era';
import { nameGroupsOfEras } from '../questions/name-groups-of-eras';
import { type PlannedGroups, planGroups } from '../questions/plan-groups';
import { type QuestionContext } from '../questions/question-context';
import { type QuestionRefusal } from '../questions/question-refusal';
import { readEras } from '../questions/read-eras';

/** A question about leaving whose every word is known. */
export interface AttritionPlan {
  readonly period: ChosenPeriod;
  readonly groups: PlannedGroups;
  readonly asked: AskedStates;
  /** Null when a filter cannot be applied in the whole period, so that nobody can be counted. */
  readonly eras: readonly Era[] | null;
  readonly obstacle: Obstacle | null;
}

/** Checks a question about leaving. Refused for words that do not exist and periods without two snapshots. */
export function planAttrition(
  context: QuestionContext,
  question: AttritionQuestion,
): Result<AttritionPlan, QuestionRefusal> {
  const period = choosePeriod(context, question);
  if (!period.ok) return period;
  const groups = planGroups(context, [period.value.first, ...period.value.snapshots.slice(1)], question);
  if (!groups.ok) return groups;
  const { by, grouping } = groups.value;
  const asked = { by, where: question.where, grouping };
  const read = readEras(context, asked, period.value.snapshots);
  if (!read.ok) return read;
  const { eras, obstacle } = read.value;
  const named = eras && nameGroupsOfEras(context, eras, period.value.snapshots, grouping);
  return ok({ period: period.value, groups: groups.value, asked, eras: named, obstacle });
}
