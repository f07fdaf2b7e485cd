import { type FunnelPlotAnswer, type FunnelUnit } from '@muster/contracts';
import { SYMBOLS } from '../tables/symbols';
import { absence } from '../tables/absence';
import { dimensionColumns } from '../tables/dimension-columns';
import { numberColumn } from '../tables/number-column';
import { percentColumn } from '../tables/percent-column';
import { type TableColumn } from '../tables/table-column';
import { textColumn } from '../tables/text-column';
import { funnelStateWords } from './funnel-state-words';

/** The columns of a table of units: both sides of the rate, the limits of its size, and where it lies;
 *  against the rate of all also how long it would take to tell. */
export function funnelPlotColumns({ by, about, target }: FunnelPlotAnswer): TableColumn<FunnelUnit>[] {
  const absent = ({ status }: FunnelUnit) => absence(status, status === 'shown' ? 'nobody-at-risk' : null);
  const mark = ({ smallNumber }: FunnelUnit) => (smallNumber ? SYMBOLS.smallNumber : null);
  const limit = (id: 'lower998' | 'lower95' | 'upper95' | 'upper998', header: string) =>
    percentColumn<FunnelUnit>(id, header, (unit) => unit[id], {
      absent: ({ status }) => (status === 'shown' ? SYMBOLS.notApplicable : absence(status, null)),
    });
  return [
    ...dimensionColumns<FunnelUnit>(by, about),
    textColumn(
      'state',
      'Where it lies',
      ({ state }) => (state === null ? null : funnelStateWords(state)),
      ({ status }) => (status === 'shown' ? SYMBOLS.notApplicable : absence(status, null)),
    ),
    numberColumn('events', 'Left', ({ events }) => events, { absent, mark }),
    numberColumn('at-risk', 'In post at the start', ({ atRisk }) => atRisk, { absent }),
    percentColumn('rate', 'Leaver rate (%)', ({ rate }) => rate, { absent }),
    percentColumn(
      'target',
      target?.named === true ? 'Rate in the middle (%)' : 'Rate of all (%)',
      () => target?.rate ?? null,
    ),
    limit('lower998', '99.8% limit from (%)'),
    limit('lower95', '95% limit from (%)'),
    limit('upper95', '95% limit to (%)'),
    limit('upper998', '99.8% limit to (%)'),
    ...(target?.named === true
      ? []
      : [
          numberColumn<FunnelUnit>('more-years', 'More years to tell', ({ moreYears }) => moreYears, {
            absent: () => SYMBOLS.notApplicable,
          }),
        ]),
  ];
}
