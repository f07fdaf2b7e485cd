export interface Meeting {
  /** `YYYY-MM-DD` and `HH:MM` by the clocks of the United Kingdom. */
  readonly day: string;
  readonly time: string;
  readonly uid: string;
}

const LONDON = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/London',
  dateStyle: 'short',
  timeStyle: 'medium',
});
const HOUR_MS = 3_600_000;

/** A calendar file (RFC 5545) that says "Meeting" and nothing else: no place, no person, no product. One hour long, because
 *  nobody said how long. The time is written in UTC, so that no description of a time zone is needed. */
export function meetingFile({ day, time, uid }: Meeting, now: Date): string {
  const start = inUtc(day, time);
  const lines = [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Calendar//EN', 'BEGIN:VEVENT'],
    `UID:${uid}`,
    `DTSTAMP:${stamp(now.getTime())}`,
    `DTSTART:${stamp(start)}`,
    `DTEND:${stamp(start + HOUR_MS)}`,
    ...['SUMMARY:Meeting', 'END:VEVENT', 'END:VCALENDAR', ''],
  ];
  return lines.join('\r\n');
}

/** A time that the clocks skip in March is taken as the one an hour later; of one that comes twice, the first. */
function inUtc(day: string, time: string): number {
  const wall = Date.parse(`${day}T${time}:00Z`);
  const summer = wall - HOUR_MS;
  return LONDON.format(summer) === `${day} ${time}:00` ? summer : wall;
}

function stamp(moment: number): string {
  return new Date(moment).toISOString().replace(/[-:]|\.\d{3}/g, '');
}
