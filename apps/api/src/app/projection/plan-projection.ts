import { type ProjectionQuestion } from '@muster/contracts';
import {
  type Grouping,
  isCharacteristic,
  ok,
  type RankLadder,
  refuse,
  type Result,
  WORKFORCE_TYPES,
} from '@muster/domain';
import { type PublishedSnapshot } from '../ledger/held-ledger';
import { type AskedStates } from '../questions/asked-states';
import { chooseSnapshot } from '../questions/choose-snapshot';
import { divideEras } from '../questions/divide-eras';
import { type Era } from '../questions/era';
import { holds, type QuestionContext } from '../questions/question-context';
import { usableSnapshots } from '../questions/usable-snapshots';
import { planQuestion } from '../representation/plan-question';
import { type QuestionPlan } from '../representation/question-plan';
import { type RepresentationRefusal } from '../representation/representation.errors';
import { checkScenarios } from './check-scenarios';
import { type ProjectionRefusal } from './projection.errors';

/** A question about a projection whose every word is known. */
export interface ProjectionPlan {
  /** The share of the group as a question about representation: whom it counts, and what it is compared with. */
  readonly share: QuestionPlan;
  readonly measured: string;
  readonly grouping: Grouping | null;
  readonly group: { readonly code: string; readonly label: string };
  /** Position of the group in the axis of every era. */
  readonly place: number;
  /** Published snapshots up to the one of the question that can be counted beside it, oldest first, itself last. */
  readonly snapshots: readonly PublishedSnapshot[];
  /** Of those snapshots; none when the characteristic is not held. */
  readonly eras: readonly Era[];
  /** Null where the rank is not held, or there is no ladder. */
  readonly ladder: RankLadder | null;
}

/** Checks a question against what the force holds. Refused for words that do not exist, rates that are none, and a
 *  population of a year after the last. A characteristic that is not held is an answer. */
export function planProjection(
  context: QuestionContext,
  question: ProjectionQuestion,
): Result<ProjectionPlan, ProjectionRefusal | RepresentationRefusal> {
  const type = WORKFORCE_TYPES.find((each) => each === question.workforceType);
  if (!type) return refuse('unknown-workforce-type', 'there is no workforce type with this name.');
  const chosen = chooseSnapshot(context, question.asAt);
  if (!chosen.ok) return chosen;
  const { snapshot } = chosen.value;
  const where = holds(context, snapshot, 'workforce-type')
    ? [{ dimension: 'workforce-type', value: type }]
    : [];
  const { force, asAt, grouping } = question;
  const share = planQuestion(context, {
    ...{ force, asAt, grouping, where, by: [question.dimension], direction: 'within-part' },
  });
  if (!share.ok) return share;
  const { measured } = share.value;
  if (!isCharacteristic(measured) || measured === 'age-band') {
    return refuse(
      'unknown-dimension',
      'a projection follows a group of a personal characteristic; people move through age bands.',
    );
  }
  const checked = checkScenarios(question, Number(snapshot.asAt.slice(0, 4)));
  if (!checked.ok) return checked;
  const asked = { by: [measured], where, grouping: share.value.grouping };
  const plan = { share: share.value, measured, grouping: share.value.grouping };
  if (share.value.notHeld.length > 0) return ok({ ...plan, ...NOT_HELD, ladder: null });
  const read = readHistory(context, asked, snapshot);
  if (!read.ok) return read;
  const { snapshots, eras } = read.value;
  const groups = eras.at(-1)?.axes[0]?.groups ?? [];
  const place = groups.findIndex(({ code, declared }) => declared && code === question.group);
  const group = groups[place];
  if (!group) return refuse('unknown-group', 'there is no such group of people who declared an answer.');
  const ladder = context.ladders.find(({ workforceType }) => workforceType === type) ?? null;
  const ranked = snapshots.every((each) => holds(context, each, 'rank'));
  return ok({
    ...plan,
    ...{ group: { code: group.code, label: group.label }, place, snapshots, eras },
    ladder: ranked ? ladder : null,
  });
}

const NOT_HELD = { group: { code: '', label: '' }, place: -1, snapshots: [], eras: [] } as const;

function readHistory(
  context: QuestionContext,
  asked: AskedStates,
  { asAt }: PublishedSnapshot,
): Result<Pick<ProjectionPlan, 'snapshots' | 'eras'>, RepresentationRefusal> {
  const until = context.held.snapshots.filter((each) => each.asAt <= asAt);
  const { usable } = usableSnapshots(context, asked, until);
  const eras = divideEras(context, asked, usable);
  return eras.ok ? ok({ snapshots: usable, eras: eras.value }) : eras;
}
