import { type AttritionPart } from '@muster/contracts';
import { ok, type Result } from '@muster/domain';
import { type PublishedSnapshot } from '../ledger/held-ledger';
import { type AskedStates } from '../questions/asked-states';
import { type QuestionContext } from '../questions/question-context';
import { type QuestionRefusal } from '../questions/question-refusal';
import { readEras } from '../questions/read-eras';
import { rowsByGroup } from '../questions/rows-by-group';
import { cohortWindow } from './cohort-window';
import { earlyLeaversOf } from './early-leavers-of';
import { joinerCareers } from './joiner-careers';

type EarlyLeavers = AttritionPart['earlyLeavers'];

const HORIZONS = [12, 24, 60] as const;
const NOBODY = new Int32Array(0);

/** Early leavers after 12, 24 and 60 months, followed up to the snapshot `last`: of everybody (place null) or of the group
 *  at a place of the axis. Groups are those right after joining. A cohort whose snapshots do not hold what is asked, or
 *  hold it in other words than `last`, says so. */
export function followCohorts(
  context: QuestionContext,
  asked: AskedStates,
  last: PublishedSnapshot,
): Result<(place: number | null) => EarlyLeavers, QuestionRefusal> {
  const { ledger, snapshots } = context.held;
  const seen = snapshots.filter(({ asAt }) => asAt <= last.asAt);
  const cohorts: ((place: number | null) => EarlyLeavers[number])[] = [];
  for (const months of HORIZONS) {
    const window = cohortWindow(seen, months);
    const joining = seen.filter(({ asAt }) => asAt > window.after.asAt && asAt <= window.upTo.asAt);
    const read = readEras(context, asked, [...joining, ...(window.upTo.id === last.id ? [] : [last])]);
    if (!read.ok) return read;
    const { eras, obstacle } = read.value;
    const [after, upTo, end] = [window.after, window.upTo, last].map(({ asAt }) => dayOf(asAt));
    const careers = joinerCareers(ledger, after ?? 0, upTo ?? 0, end ?? 0);
    const rows = eras && rowsByGroup(ledger, eras, careers.spells, careers.days);
    const ofGroup = (place: number) => (obstacle ? null : (rows?.groups.get(place) ?? NOBODY));
    cohorts.push((place) => {
      const own = place === null ? (rows?.everybody ?? null) : rows && ofGroup(place);
      return earlyLeaversOf(months, window, careers, own, obstacle);
    });
  }
  return ok((place) => cohorts.map((of) => of(place)));
}

function dayOf(asAt: string): number {
  return Date.parse(`${asAt}T00:00:00Z`) / 86_400_000;
}
