import { type SnapshotChange } from '@muster/contracts';
import { formatNumber } from '@muster/narrative';
import { type SummaryRow } from '../ui/summary-list';

/** The lines of "what will change": headcount with its change, people who came, went and moved, units that appear or
 *  vanish. Counts are people. Lines that say nothing on a first snapshot are left out. */
export function changeFacts(change: SnapshotChange): readonly SummaryRow[] {
  const rows: SummaryRow[] = [
    { key: 'Headcount', value: headcount(change) },
    { key: 'FTE', value: change.fte === null ? 'Not held' : formatNumber(change.fte, 1) },
  ];
  if (change.previous) {
    rows.push(
      { key: 'Joiners', value: formatNumber(change.joiners) },
      { key: 'People who came back', value: formatNumber(change.rejoiners) },
      { key: 'Leavers', value: formatNumber(change.leavers) },
      { key: 'Promotions', value: formatNumber(change.promotions) },
      { key: 'Moves between units', value: formatNumber(change.transfers) },
      { key: 'Moves between workforce types', value: formatNumber(change.conversions) },
      ...otherEvents(change),
      { key: 'People with no change', value: formatNumber(change.unchanged) },
      { key: 'People with some change', value: formatNumber(change.changed) },
      { key: 'Units that appear', value: listed(change.unitsAppearing) },
      { key: 'Units that vanish', value: listed(change.unitsVanishing) },
    );
  }
  return rows;
}

const OTHER_EVENTS: Readonly<Record<string, string>> = {
  demotion: 'Demotions',
  'acting-up': 'Acting or temporary promotions begun',
  'acting-end': 'Acting or temporary promotions ended',
  'career-break-start': 'Career breaks begun',
  'career-break-end': 'Career breaks ended',
  'secondment-out-start': 'Secondments begun',
  'secondment-out-end': 'Secondments ended',
  'hours-up': 'People with more hours',
  'hours-down': 'People with fewer hours',
};

/** Events that are rarer get a line only when there are any. */
function otherEvents({ events = {}, recoded = 0 }: SnapshotChange): readonly SummaryRow[] {
  return [
    ...Object.entries(OTHER_EVENTS).map(([kind, key]) => ({ key, people: events[kind] ?? 0 })),
    { key: 'People whose unit or rank got a new name', people: recoded },
  ].flatMap(({ key, people }) => (people > 0 ? [{ key, value: formatNumber(people) }] : []));
}

function headcount({ headcount: now, previous }: SnapshotChange): string {
  if (!previous) return formatNumber(now);
  const difference = now - previous.headcount;
  const share = previous.headcount > 0 ? (difference / previous.headcount) * 100 : 0;
  const text = formatNumber(share, 1);
  const sign = share > 0 && text !== '0.0' ? '+' : '';
  return `${formatNumber(now)}, was ${formatNumber(previous.headcount)} (${sign}${text}%)`;
}

function listed(units: readonly string[]): string {
  const SHOWN = 20;
  if (units.length === 0) return 'None';
  const more = units.length > SHOWN ? ` and ${formatNumber(units.length - SHOWN)} more` : '';
  return units.slice(0, SHOWN).join(', ') + more;
}
