import { type Release } from '@muster/contracts';
import { formatDate } from '@muster/narrative';
import { type Choice } from '../ui/select-field';
import { calendarQuarter } from './calendar-quarter';

/** A snapshot may be this many days old at the end of its quarter (definitions/disclosure/release-policy.json). The
 *  server decides again. */
const OLDEST_SNAPSHOT_DAYS = 92;
const MS_A_DAY = 86_400_000;

/** The quarters that a release can be built for, newest first: ended, with a snapshot at most 92 days older than their
 *  end, and later than every quarter that was ever published. Days are `YYYY-MM-DD`. */
export function quarterChoices(
  snapshotDays: readonly string[],
  releases: readonly Pick<Release, 'period' | 'state'>[],
  today: string,
): readonly Choice[] {
  const published = releases.flatMap(({ period, state }) =>
    state === 'published' || state === 'archived' ? [period] : [],
  );
  const quarters = snapshotDays.flatMap((day) =>
    [calendarQuarter(day), calendarQuarter(day, 1)].filter(
      ({ id, lastDay }) =>
        lastDay < today &&
        daysBetween(day, lastDay) <= OLDEST_SNAPSHOT_DAYS &&
        published.every((period) => period < id),
    ),
  );
  return [...new Map(quarters.map((quarter) => [quarter.id, quarter])).values()]
    .sort((one, other) => (one.id < other.id ? 1 : -1))
    .map(({ id, label, lastDay }) => ({ value: id, label: `${label} (ends ${formatDate(lastDay)})` }));
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / MS_A_DAY;
}
