import { type Check } from '../checks/check';
import { checkLeftBeforeJoining } from '../checks/check-left-before-joining';
import { checkRepeatedEvent } from '../checks/check-repeated-event';
import { type IssueLog } from '../issues/issue-log';
import { type CodedEvent } from '../screen-events.types';

/** Checks what only the events of a person together can show: an event twice, and a first joining after a leaving. A
 *  joiner and a leaver of the same day are one day of service. */
export function checkHistories(events: readonly CodedEvent[], person: string, log: IssueLog): void {
  const seen = new Set<string>();
  const firstLeft = new Map<string, number>();
  for (const { kind, person: who, day } of events) {
    if (kind === 'leaver') firstLeft.set(who, Math.min(day, firstLeft.get(who) ?? day));
  }
  for (const { row, kind, person: who, day } of events) {
    const key = `${who} ${kind} ${day}`;
    if (seen.has(key)) note(log, checkRepeatedEvent, person, row);
    seen.add(key);
    if (kind === 'joiner' && day > (firstLeft.get(who) ?? day))
      note(log, checkLeftBeforeJoining, person, row);
  }
}

function note(log: IssueLog, check: Check, column: string, row: number): void {
  log.note(check, { column, row });
}
