import {
  type EventRateRow,
  type EventRatesAnswer,
  type FunnelPlotAnswer,
  type FunnelUnit,
} from '@muster/contracts';
import { DAYS_PER_YEAR, toEpochDay, toReferenceDate } from '@muster/domain';
import {
  chanceOfBeyond,
  type EventCount,
  type FunnelPlot,
  funnelLimits,
  funnelPlot,
  LEAST_IN_UNIT,
  yearsToSettle,
} from '@muster/stats';
import { describeFunnelPlot } from './describe-funnel-plot';

type PlottedUnit = FunnelPlot['units'][number];

/** Sizes at which the limits are worked out, from the smallest that is plotted to that of the largest unit. */
const SIZES = 60;
const NO_LIMITS = { lower998: null, lower95: null, upper95: null, upper998: null } as const;

/** Where units lie around one rate, from counts that may be shown. The rate is that of everybody, also of those whose unit is
 *  not known or not shown, unless the question names one. */
export function plotUnits(counted: EventRatesAnswer, target: number | undefined): FunnelPlotAnswer {
  const { by, force, from, to, grouping, loss } = counted;
  const [dimension = ''] = by;
  const everybody = counted.rows.find(({ group }) => group[dimension] === 'all');
  const rows = counted.rows.filter(({ group, undeclared }) => group[dimension] !== 'all' && !undeclared);
  const all = everybody ? countOf(everybody) : null;
  const plotted = rows.flatMap((row) => {
    const count = countOf(row);
    return count === null ? [] : [{ row, count }];
  });
  const centre = all === null || all.atRisk === 0 ? undefined : (target ?? all.events / all.atRisk);
  const plot =
    centre === undefined
      ? null
      : funnelPlot(
          plotted.map(({ count }) => count),
          centre,
        );
  const places = new Map(
    plot?.status === 'shown' ? plotted.map(({ row }, at) => [row, plot.value.units[at]]) : [],
  );
  const years = (toEpochDay(toReferenceDate(to)) - toEpochDay(toReferenceDate(from))) / DAYS_PER_YEAR;
  const limited = [...places.values()].filter((unit) => unit?.limits);
  const shownTarget = plot?.status === 'shown' ? plot.value.target : null;
  return {
    ...{ metric: 'funnel-plot', force, from, to, by, grouping, loss: loss ?? 'service' },
    target: shownTarget === null ? null : { rate: shownTarget, named: target !== undefined },
    reason:
      plot === null ? noCentre(everybody ?? counted.rows[0]) : plot.status === 'shown' ? null : plot.reason,
    units: rows.map((row) => unitOf(row, places.get(row), { all: target === undefined ? all : null, years })),
    chanceOfBeyond:
      shownTarget === null
        ? null
        : chanceOfBeyond(limited.filter((unit) => unit?.state !== 'inside').length, limited.length),
    lines:
      shownTarget === null
        ? []
        : linesOf(
            plotted.map(({ count }) => count.atRisk),
            shownTarget,
          ),
    about: describeFunnelPlot(counted.about, limited.length),
  };
}

function countOf({ events, atRisk }: EventRateRow): EventCount | null {
  return events === null || atRisk === null ? null : { events, atRisk };
}

function noCentre(row: EventRateRow | undefined): FunnelPlotAnswer['reason'] {
  if (row?.status === 'withheld' || row?.status === 'not-held') return row.status;
  return row?.atRisk === 0 || row === undefined ? 'no-units' : 'not-available';
}

function unitOf(
  { group, labels, status, events, atRisk, rate, smallNumber }: EventRateRow,
  place: PlottedUnit | undefined,
  { all, years }: { readonly all: EventCount | null; readonly years: number },
): FunnelUnit {
  const told = place?.state === 'inside' && all !== null ? moreYears(place.count, all, years) : null;
  return {
    ...{ group, labels, status, events, atRisk, rate, smallNumber },
    ...(place?.limits ?? NO_LIMITS),
    ...{ state: place?.state ?? null, moreYears: told },
  };
}

/** Against everybody else; a unit that is everybody has nobody to be told from. Of a rate that the question names nothing is
 *  said: that one is no count of people. */
function moreYears(unit: EventCount, all: EventCount, years: number): number | null {
  const others = { events: all.events - unit.events, atRisk: all.atRisk - unit.atRisk };
  if (others.atRisk < 1 || others.events < 0) return null;
  const settled = yearsToSettle(unit, others, years);
  return settled.status === 'shown' ? settled.value.moreYears : null;
}

function linesOf(sizes: readonly number[], target: number): FunnelPlotAnswer['lines'] {
  const [least, most] = [LEAST_IN_UNIT, Math.max(2 * LEAST_IN_UNIT, ...sizes)];
  const steps = Array.from({ length: SIZES }, (_, at) =>
    Math.round(least + ((most - least) * at) / (SIZES - 1)),
  );
  return [...new Set(steps)].map((atRisk) => ({ atRisk, ...funnelLimits(atRisk, target) }));
}
