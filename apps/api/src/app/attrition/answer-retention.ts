import { type RetentionAnswer, type RetentionCurve } from '@muster/contracts';
import { type Ledger, type ServiceColumns, stays } from '@muster/ledger';
import { type AxisGroup } from '../questions/axis';
import { type QuestionContext } from '../questions/question-context';
import { rowsByFirstSight } from '../questions/rows-by-first-sight';
import { compareCurves } from './compare-curves';
import { curveOfStays, type StaysCurve } from './curve-of-stays';
import { curvesFromSnapshots } from './curves-from-snapshots';
import { describeRetention } from './describe-retention';
import { leavingRoutes } from './leaving-routes';
import { type RetentionPlan } from './plan-retention';
import { reasonsHeld } from './reasons-held';
import { type RetentionRoutes, retentionRoutes } from './retention-routes';

const YEARS = { year: 1, quarter: 0.25 } as const;

/** How long people stay, from the first usable snapshot up to the last of a plan: everybody first, then the groups. */
export function answerRetention(context: QuestionContext, plan: RetentionPlan): RetentionAnswer {
  const { groups, asked, snapshots, last, days } = plan;
  const named = leavingRoutes(context);
  const routes = retentionRoutes(
    named,
    reasonsHeld(context.held.ledger, { after: days[0] ?? 0, to: days.at(-1) ?? 0 }, named.routeOfReason),
  );
  const all = stays(context.held.ledger, {
    snapshotDays: days,
    groups: { by: [] },
    routeOf: routes.routeOf,
  });
  return {
    metric: 'retention',
    force: context.force.code,
    asAt: last.asAt,
    by: [...groups.by],
    grouping: groups.grouping?.id ?? null,
    ...(snapshots.length === 0
      ? { curves: [curve({}, {}, NOT_HELD)], logRank: null }
      : drawCurves(context.held.ledger, plan, all, routes)),
    ...(asked.by.length === 0 ? { logRank: null } : {}),
    routes: routes.routes.map(({ code, label }) => ({ code, label })),
    leftOut: { withoutServiceStart: all.withoutStart, impossible: all.impossible },
    about: describeRetention(context, plan),
  };
}

function drawCurves(
  ledger: Ledger,
  { asked, eras, grid }: RetentionPlan,
  all: ServiceColumns,
  { routes }: RetentionRoutes,
): Pick<RetentionAnswer, 'curves' | 'logRank'> {
  const dimension = asked.by[0] ?? '';
  const { everybody, groups } = rowsByFirstSight(ledger, eras, all.spell);
  const fromSnapshots = curvesFromSnapshots(ledger, eras);
  const reason = reasonWithoutRows(all);
  const draw = (rows: Int32Array): StaysCurve => {
    const drawn = curveOfStays(all, rows, routes, YEARS[grid]);
    if (rows.length > 0 || reason === null) return drawn;
    return reason === 'not-held' ? NOT_HELD : { ...drawn, reason };
  };
  const axis = eras.at(-1)?.axes[0] ?? null;
  const ofGroup = (group: AxisGroup, place: number): RetentionCurve[] => {
    const rows = groups.get(place) ?? new Int32Array(0);
    if (rows.length === 0 && !group.always) return [];
    const [code, label] = [{ [dimension]: group.code }, { [dimension]: group.label }];
    const named = curve(code, label, { ...draw(rows), fromSnapshots: fromSnapshots(place) });
    return [{ ...named, undeclared: !group.declared }];
  };
  return {
    curves: [
      curve({}, {}, { ...draw(everybody), fromSnapshots: fromSnapshots(null) }),
      ...(axis ? axis.groups.flatMap(ofGroup) : []),
      ...(asked.by.length > 0 && !axis
        ? [curve({ [dimension]: 'not-held' }, { [dimension]: 'Not held' }, NOT_HELD)]
        : []),
    ],
    logRank: axis ? compareCurves(all, axis, groups) : COMPARISON_NOT_HELD,
  };
}

/** Why nobody at all could be followed; null when somebody could. */
function reasonWithoutRows({ entry, withoutStart, impossible }: ServiceColumns): string | null {
  if (entry.length > 0) return null;
  if (withoutStart > 0) return 'not-held';
  return impossible > 0 ? 'leaves-before-starting' : null;
}

function curve(
  group: Record<string, string>,
  labels: Record<string, string>,
  figures: Omit<RetentionCurve, 'group' | 'labels' | 'undeclared'>,
): RetentionCurve {
  return { group, labels, undeclared: false, ...figures };
}

const NOT_HELD: Omit<RetentionCurve, 'group' | 'labels' | 'undeclared'> = {
  ...{ status: 'not-held', reason: 'not-held', people: null },
  ...{ startsAtYears: null, endsAtYears: null, medianYears: null },
  ...{ rows: [], incidence: [], fromSnapshots: [] },
};
const COMPARISON_NOT_HELD: RetentionAnswer['logRank'] = {
  ...{ status: 'not-held', statistic: null, degreesOfFreedom: null, p: null },
  ...{ groups: [], reason: 'not-held' },
};
