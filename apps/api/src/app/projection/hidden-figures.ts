import { fromEpochDay, toEpochDay, toReferenceDate } from '@muster/domain';
import { type QuestionContext } from '../questions/question-context';
import { backTestWindow, rateWindow } from './choose-windows';
import { groupsInWindow } from './groups-in-window';
import { hiddenInWindow, type HiddenInWindow, isGroupHidden } from './hidden-in-window';
import { observedShares } from './observed-shares';
import { type ProjectionPlan } from './plan-projection';

/** What an answer by a characteristic that needs a grant must not tell. */
export interface HiddenFigures extends HiddenInWindow {
  /** Days on which the share would tell how many few people are. */
  readonly days: ReadonlySet<string>;
  readonly backTest: boolean;
}

/** What is made of fewer people than `threshold`, or tells them by subtraction, counted anew for every group. */
export function hiddenFigures(
  context: QuestionContext,
  plan: ProjectionPlan,
  threshold: number,
): HiddenFigures {
  if (plan.eras.length === 0) return NOTHING;
  const groups = plan.eras.at(-1)?.axes[0]?.groups ?? [];
  const asked = groups.slice(0, plan.place).filter(({ declared }) => declared).length;
  const days = new Set(
    observedShares(context, plan)
      .filter((share) => isGroupHidden(share.groups, asked, threshold))
      .map(({ day }) => day),
  );
  const now = toEpochDay(toReferenceDate(plan.share.snapshot.asAt));
  const [window, past] = [rateWindow(plan, now), backTestWindow(plan, now)];
  const today = window && hiddenInWindow(groupsInWindow(context, plan, window), asked, threshold);
  const before = past && hiddenInWindow(groupsInWindow(context, plan, past), asked, threshold);
  return {
    ...(today ?? NOTHING),
    all: days.has(now) || today?.all === true,
    days: new Set([...days].map((day) => fromEpochDay(day))),
    backTest:
      before?.all === true || (past !== null && [past.to, ...past.observed].some((day) => days.has(day))),
  };
}

const NOTHING: HiddenFigures = {
  ...{ all: false, leaving: false, promotion: false, backTest: false },
  days: new Set(),
};
