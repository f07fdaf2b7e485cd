import { type AttritionPart } from '@muster/contracts';
import { DAYS_PER_YEAR, type EpochDay, type Flow, SMALL_NUMBER, type Stock } from '@muster/domain';
import { leaverRates, type LeaverRates, reconcileRoutes, stabilityIndex } from '@muster/stats';
import { type LeavingRoutes } from './leaving-routes';
import { rateOfFigure } from './rate-of-figure';
import { PERIOD_COLUMNS, REASONS } from './tally-period';

/** What a part says of its counts; its name, its leavers' service and its joiners' careers are added by others. */
export type CountedPart = Omit<
  AttritionPart,
  'group' | 'labels' | 'undeclared' | 'serviceAtExit' | 'earlyLeavers'
>;

const TRANSFERS = new Set(['transfer-out']);

/** Rates, routes and stability of everybody or one group from the columns of `tallyPeriod`. Throws a RangeError for counts
 *  that contradict each other, which is a defect. `reasonsHeld`: somebody's reason for leaving is held in the period. */
export function partOfTally(
  tally: Float64Array,
  { from, to }: { readonly from: EpochDay; readonly to: EpochDay },
  { routes, notHeld, routeOfReason }: LeavingRoutes,
  reasonsHeld: boolean,
): CountedPart {
  const column = (name: keyof typeof PERIOD_COLUMNS) => tally[PERIOD_COLUMNS[name]] ?? 0;
  const [headcountAtStart, headcountAtEnd] = [column('atStart'), column('atEnd')];
  const [joiners, leavers, left] = [column('joiners'), column('leavers'), column('leftOfThoseAtStart')];
  const taken = new Map(routes.map(({ code }) => [code, 0]));
  for (const [reason, place] of routeOfReason.entries()) {
    const code = routes[place]?.code;
    if (code !== undefined) taken.set(code, (taken.get(code) ?? 0) + (tally[REASONS + reason] ?? 0));
  }
  const transfersOut = [...TRANSFERS].reduce((sum, code) => sum + (taken.get(code) ?? 0), 0);
  const stock = (asAt: EpochDay, inPost: number): Stock => ({ asAt, inPost, unit: 'headcount' });
  const flow = (events: number): Flow => ({ after: from, to, events });
  const start = stock(from, headcountAtStart);
  const personYears = column('personDays') / DAYS_PER_YEAR;
  const rates = leaverRates({
    ...{ start, end: stock(to, headcountAtEnd), personYears },
    ...{ joiners: flow(joiners), leavers: flow(leavers), transfersOut: flow(transfersOut) },
  });
  const byRoute = reconcileRoutes(leavers, taken, TRANSFERS);
  const notHeldLeavers = byRoute.status === 'shown' ? byRoute.value.notHeld : 0;
  const shownRoutes = reasonsHeld ? routes.map(({ code, label }) => ({ code, label })) : [];
  return {
    smallNumber: Math.min(headcountAtStart, headcountAtEnd, leavers) < SMALL_NUMBER,
    ...{ headcountAtStart, headcountAtEnd, netChange: headcountAtEnd - headcountAtStart },
    ...{ joiners, rejoiners: column('rejoiners'), leavers, transfersOut },
    serviceLoss: leavers - transfersOut,
    leaversOfThoseAtStart: left,
    otherChange: headcountAtEnd - headcountAtStart - joiners + leavers,
    rates: ratesOf(rates, leavers, transfersOut, headcountAtStart, headcountAtEnd, personYears),
    reconciliation: reconciliationOf(rates),
    routes: [...shownRoutes, notHeld].map(({ code, label }) => {
      const count = code === notHeld.code ? notHeldLeavers : (taken.get(code) ?? 0);
      const share = leavers === 0 ? null : count / leavers;
      return { code, label, leavers: count, share, transfer: TRANSFERS.has(code) };
    }),
    stability: stabilityOf(start, left),
  };
}

function ratesOf(
  rates: LeaverRates,
  leavers: number,
  transfersOut: number,
  atStart: number,
  atEnd: number,
  personYears: number,
): AttritionPart['rates'] {
  const { start, average, personYears: perYear } = rates;
  const ofTime =
    perYear.status === 'shown'
      ? { ...perYear, value: { ...perYear.value, rate: perYear.value.ratePerYear } }
      : perYear;
  return {
    start: rateOfFigure(start, leavers - transfersOut, atStart),
    average: rateOfFigure(average, leavers, (atStart + atEnd) / 2),
    personYears: rateOfFigure(ofTime, leavers, personYears),
  };
}

function reconciliationOf({ reconciliation }: LeaverRates): AttritionPart['reconciliation'] {
  if (reconciliation.status === 'shown') return { status: 'shown', ...reconciliation.value, reason: null };
  const steps = { from: null, transfersOut: null, averageInsteadOfStart: null, to: null };
  return { status: 'not-available', ...steps, reason: reconciliation.reason };
}

/** Who left with a recorded last day and came back did not stay; who is on a career break or seconded out did. */
function stabilityOf(start: Stock, left: number): AttritionPart['stability'] {
  const [of, stayed] = [start.inPost, start.inPost - left];
  const figure = stabilityIndex(start, stayed);
  if (figure.status === 'not-available') {
    return {
      status: figure.status,
      stayed,
      of,
      share: null,
      lower: null,
      upper: null,
      reason: figure.reason,
    };
  }
  const { stability, lower, upper } = figure.value;
  return { status: 'shown', stayed, of, share: stability, lower, upper, reason: null };
}
