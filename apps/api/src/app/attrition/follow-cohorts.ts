import { type AttritionPart } from '@muster/contracts';
import { ok, type Result } from '@muster/domain';
import { type PublishedSnapshot } from '../ledger/held-ledger';
import { type AskedStates } from '../questions/asked-states';
import { nameGroupsOfEras } from '../questions/name-groups-of-eras';
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

/** Early leavers after 12, 24 and 60 months, followed up to the snapshot `last`: of everybody (code null) or of the group
 *  with a code. Groups are those right after joining. A cohort whose snapshots do not hold what is asked, or hold it in
 *  other words than `last`, says so, and so does one that cannot tell the group. */
export function followCohorts(
  context: QuestionContext,
  asked: AskedStates,
  last: PublishedSnapshot,
): Result<(code: string | null) => EarlyLeavers, QuestionRefusal> {
  const { ledger, snapshots } = context.held;
  const seen = snapshots.filter(({ asAt }) => asAt <= last.asAt);
  const cohorts: ((code: string | null) => EarlyLeavers[number])[] = [];
  const [dimension = ''] = asked.by;
  for (const months of HORIZONS) {
    const window = cohortWindow(seen, months);
    const joining = seen.filter(({ asAt }) => asAt > window.after.asAt && asAt <= window.upTo.asAt);
    const snapshotsRead = [...joining, ...(window.upTo.id === last.id ? [] : [last])];
    const states = readEras(context, asked, snapshotsRead);
    if (!states.ok) return states;
    const { obstacle } = states.value;
    const eras =
      states.value.eras && nameGroupsOfEras(context, states.value.eras, snapshotsRead, asked.grouping);
    const groups = eras?.at(-1)?.axes[0]?.groups ?? [];
    const untold = { dimension, reason: 'other-classification' } as const;
    const [after, upTo, end] = [window.after, window.upTo, last].map(({ asAt }) => dayOf(asAt));
    const careers = joinerCareers(ledger, after ?? 0, upTo ?? 0, end ?? 0);
    const rows = eras && rowsByGroup(ledger, eras, careers.spells, careers.days);
    cohorts.push((code) => {
      if (code === null) return earlyLeaversOf(months, window, careers, rows?.everybody ?? null, obstacle);
      const place = obstacle ? -1 : groups.findIndex((group) => group.code === code);
      const own = place === -1 ? null : (rows?.groups.get(place) ?? NOBODY);
      return earlyLeaversOf(months, window, careers, own, obstacle ?? untold);
    });
  }
  return ok((code) => cohorts.map((of) => of(code)));
}

function dayOf(asAt: string): number {
  return Date.parse(`${asAt}T00:00:00Z`) / 86_400_000;
}
