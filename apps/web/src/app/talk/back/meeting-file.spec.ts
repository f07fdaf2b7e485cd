import { meetingFile } from './meeting-file';

const now = new Date('2026-11-23T09:00:00Z');
const starts = (day: string, time: string) =>
  /DTSTART:(\S+)/.exec(meetingFile({ day, time, uid: 'u' }, now))?.[1];

describe('meetingFile', () => {
  // Clocks of the United Kingdom: summer time from 29 March to 25 October 2026.
  it.each([
    ['2026-11-27', '14:30', '20261127T143000Z'],
    ['2026-07-01', '14:30', '20260701T133000Z'],
    ['2026-03-29', '01:30', '20260329T013000Z'],
    ['2026-10-25', '01:30', '20261025T003000Z'],
  ])('%s at %s begins at %s', (day, time, utc) => {
    expect(starts(day, time)).toBe(utc);
  });

  it('says "Meeting" and nothing about the case', () => {
    expect(meetingFile({ day: '2026-11-27', time: '14:30', uid: 'u' }, now)).toBe(
      [
        ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Calendar//EN', 'BEGIN:VEVENT', 'UID:u'],
        ...['DTSTAMP:20261123T090000Z', 'DTSTART:20261127T143000Z', 'DTEND:20261127T153000Z'],
        ...['SUMMARY:Meeting', 'END:VEVENT', 'END:VCALENDAR', ''],
      ].join('\r\n'),
    );
  });
});
