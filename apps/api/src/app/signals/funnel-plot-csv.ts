import { type FunnelPlotAnswer } from '@muster/contracts';
import { toCsv } from '@muster/narrative';

const FIGURES = [
  ...['status', 'events', 'atRisk', 'rate', 'state', 'lower998', 'lower95', 'upper95', 'upper998'],
  ...['moreYears', 'smallNumber'],
] as const;

/** A funnel plot as CSV: one line per unit with its limits, rates 0-1 as in the JSON. A figure that does not exist is an
 *  empty field; `target` is the rate in the middle. */
export function funnelPlotCsv({ by, units, target }: FunnelPlotAnswer): string {
  return toCsv([
    [...by, ...FIGURES, 'target'],
    ...units.map((unit) => [
      ...by.map((dimension) => unit.group[dimension]),
      ...FIGURES.map((name) => unit[name]),
      target?.rate,
    ]),
  ]);
}
