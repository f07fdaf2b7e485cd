import { type QueryRunner } from 'typeorm';
import { calendarDay } from '../platform/calendar-day';

export interface NewCaseEvent {
  readonly at: Date;
  readonly party: 'colleague' | 'listener' | 'allocator' | 'custodian' | 'dpo' | 'system';
  /** Whose account; null for colleague and system. */
  readonly account: string | null;
  readonly what: string;
  readonly detail?: string;
}

/** Adds what happened to the record of a case. Of a colleague only the day is kept: the record shows them who looked, and
 *  shows nobody when they were at it. */
export async function recordEvent(
  runner: QueryRunner,
  caseId: string,
  { at, party, account, what, detail = '' }: NewCaseEvent,
): Promise<void> {
  await runner.query(
    `insert into cases.event (case_id, at, party, account, what, detail) values ($1, $2, $3, $4, $5, $6)`,
    [caseId, party === 'colleague' ? `${calendarDay(at)}T00:00:00Z` : at, party, account, what, detail],
  );
}
