import { type SpcAnswer, type SpcPhase, type SpcQuestion } from '@muster/contracts';
import { SMALL_NUMBER, toEpochDay, toReferenceDate } from '@muster/domain';
import {
  byarInterval,
  SeparatePeriods,
  type XmrChart,
  xmrAssurance,
  xmrChart,
  xmrVariation,
} from '@muster/stats';
import { smallNumberNotes } from '../questions/standing-notes';
import { chartedSeries, type CountedMonths, type MonthSeries } from './count-months';
import { describeSpc } from './describe-spc';

type Months = MonthSeries['points'];

/** Which way is better belongs to the measure. */
const BETTER = { joiners: 'higher', leavers: 'lower', promotions: 'higher' } as const;
const MONTHS_OF_A_YEAR = 12;

/** The chart of one group from counts that may be shown: limits of each phase, signals, and the state of today. Months that
 *  are withheld or not known are gaps. Limits begin anew where the question says so, and where a characteristic begins to
 *  be recorded in other words. */
export function chartMonths(question: SpcQuestion, { flows, changes }: CountedMonths): SpcAnswer {
  const { measure, group: asked, beginsAnew, aim = null } = question;
  const { by, force, from, to, grouping, markers, series } = flows;
  const charted = chartedSeries(flows, asked);
  const months = charted?.points ?? [];
  const noted = changes.filter(
    ({ day }) => day > (months[0]?.from ?? '') && day <= (months.at(-1)?.to ?? ''),
  );
  const starts = [
    ...beginsAnew,
    ...markers
      .filter(({ kind, breaks }) => kind === 'classification-break' && breaks)
      .map(({ asAt }) => asAt),
  ];
  const chart = chartOf(months, measure, starts);
  const better = BETTER[measure];
  const [dimension = ''] = by;
  const named = (each: MonthSeries) => ({
    code: each.group[dimension] ?? 'all',
    label: each.labels[dimension] ?? 'All',
  });
  const small = months.some((month) => (month[measure] ?? SMALL_NUMBER) < SMALL_NUMBER);
  return {
    ...{ metric: 'spc', force, from, to, by, grouping, measure, better, aim, markers },
    group: charted && by.length > 0 && named(charted).code !== 'all' ? named(charted) : null,
    groups: by.length === 0 ? [] : series.map(named).filter(({ code }) => code !== 'not-held'),
    points: months.map((month, at) => ({
      ...{ from: month.from, to: month.to, status: month.status, value: month[measure] },
      phase: chart.points[at]?.phase ?? 0,
      movingRange: chart.points[at]?.movingRange ?? null,
      signals: [...(chart.points[at]?.signals ?? [])],
    })),
    phases: phasesOf(chart, months, measure),
    variation: xmrVariation(chart, better),
    assurance: xmrAssurance(chart, better, aim),
    lastTwelve: lastTwelve(months.map((month) => month[measure])),
    changes: noted.map((change) => ({ ...change, beginsAnew: beginsAnew.includes(change.day) })),
    about: describeSpc(flows.about, measure, smallNumberNotes([{ smallNumber: small }])),
  };
}

/** A change counts from the first month that ends on or after its day. A phase of which a month is withheld has no limits:
 *  small counts are what is withheld, so those of the others would lie too high. */
function chartOf(months: Months, measure: SpcQuestion['measure'], starts: readonly string[]): XmrChart {
  let phase = 0;
  const placed = months.map((month) => {
    const beginsAnew = starts.some((day) => day > month.from && day <= month.to);
    phase += beginsAnew ? 1 : 0;
    return { month, beginsAnew, phase };
  });
  const withheld = new Set(
    placed.filter(({ month }) => month.status === 'withheld').map((each) => each.phase),
  );
  const periods = SeparatePeriods.of(
    placed.map(({ month, beginsAnew, phase: own }) => ({
      after: toEpochDay(toReferenceDate(month.from)),
      to: toEpochDay(toReferenceDate(month.to)),
      value: withheld.has(own) ? null : month[measure],
      beginsAnew,
    })),
  );
  // Steps of a series follow one another, and a plan has one at least.
  if (periods.status !== 'shown') throw new Error(`months cannot be charted: ${periods.reason}`);
  return xmrChart(periods.value, { counts: true });
}

function phasesOf({ phases }: XmrChart, months: Months, measure: SpcQuestion['measure']): SpcPhase[] {
  return phases.map(({ first, last, limits }) => ({
    from: months[first]?.from ?? '',
    to: months[last]?.to ?? '',
    points: months.slice(first, last + 1).filter((month) => month[measure] !== null).length,
    limits:
      limits.status === 'shown'
        ? { ...limits.value, lower: limits.value.lower > 0 ? limits.value.lower : null }
        : null,
  }));
}

function lastTwelve(values: readonly (number | null)[]): SpcAnswer['lastTwelve'] {
  const known = values.slice(-MONTHS_OF_A_YEAR).filter((value) => value !== null);
  if (known.length < MONTHS_OF_A_YEAR) return null;
  const events = known.reduce((sum, each) => sum + each, 0);
  return { events, ...byarInterval(events) };
}
