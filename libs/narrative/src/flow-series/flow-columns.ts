import { type FlowSeriesAnswer } from '@muster/contracts';
import { type ChartMarker } from '../charts/chart-spec';
import { SYMBOLS } from '../tables/symbols';
import { absence } from '../tables/absence';
import { dayColumn } from '../tables/day-column';
import { dimensionColumns } from '../tables/dimension-columns';
import { headerColumn } from '../tables/header-column';
import { numberColumn } from '../tables/number-column';
import { type TableColumn } from '../tables/table-column';
import { textColumn } from '../tables/text-column';
import { type FlowRow } from './flow-rows';

const STEPS = { month: 'Month', quarter: 'Quarter', year: 'Year' } as const;

/** The columns of a table of joiners and leavers by period. The headcount of all periods together does not exist: stocks
 *  do not add over dates. */
export function flowColumns(
  { by, about, step }: FlowSeriesAnswer,
  markers: readonly ChartMarker[],
): TableColumn<FlowRow>[] {
  const count = (id: 'joiners' | 'leavers' | 'promotions' | 'netChange' | 'otherChange', header: string) =>
    numberColumn<FlowRow>(id, header, ({ flows }) => flows[id], {
      absent: ({ point }) => absence(point?.status ?? 'not-available', 'period-without-snapshot'),
    });
  return [
    ...dimensionColumns<FlowRow>(by, about),
    headerColumn('step', 'Period', ({ point }) => (point === null ? 'All periods' : STEPS[step])),
    dayColumn('from', 'After', ({ flows }) => flows.from),
    dayColumn('to', 'Up to', ({ flows }) => flows.to),
    numberColumn('headcount', 'Headcount at the end', ({ point }) => point?.headcount ?? null, {
      absent: ({ point }) =>
        point === null ? SYMBOLS.notApplicable : absence(point.status, 'period-without-snapshot'),
    }),
    count('joiners', 'Joiners'),
    count('leavers', 'Leavers'),
    count('promotions', 'Promoted'),
    count('netChange', 'Net change'),
    count('otherChange', 'Changed group while in post'),
    ...(markers.length === 0
      ? []
      : [
          textColumn<FlowRow>(
            'notes',
            'Notes',
            ({ point }) => noteOf(markers, point?.to),
            () => SYMBOLS.notApplicable,
          ),
        ]),
  ];
}

function noteOf(markers: readonly ChartMarker[], asAt: string | undefined): string {
  const marker = markers.find((each) => each.asAt === asAt);
  return marker ? `${marker.letter}: ${marker.text}` : 'None';
}
