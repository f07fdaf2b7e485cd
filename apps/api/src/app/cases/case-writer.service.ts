import { Inject, Injectable } from '@nestjs/common';
import { type CaseWritten, type SealedEntry, type SettledCheck } from '@muster/contracts';
import {
  CASE_LIFECYCLE,
  type CaseMove,
  type CaseState,
  ok,
  type ReferenceDate,
  refuse,
  type Result,
  stepOf,
} from '@muster/domain';
import { type QueryRunner } from 'typeorm';
import { calendarDay } from '../platform/calendar-day';
import { CLOCK } from '../platform/tokens';
import { appendEntries } from './append-entries';
import { type CaseRefusal } from './cases.errors';
import { type CaseHead } from './lock-case';
import { planChecks } from './plan-checks';
import { readWritten } from './read-written';
import { recordEvent } from './record-event';

/** Who writes into a case that was found for them. */
export type CaseWriterParty =
  | { readonly party: 'colleague'; readonly account: null }
  | { readonly party: 'listener'; readonly account: string };

/** Adds entries to a locked case and takes the step that goes with them, all or nothing. The same entries sent again (the
 *  first answer got lost) change nothing and are answered alike. */
@Injectable()
export class CaseWriter {
  constructor(@Inject(CLOCK) private readonly clock: () => Date) {}

  async write(
    runner: QueryRunner,
    head: CaseHead,
    by: CaseWriterParty,
    asked: {
      readonly entries: readonly SealedEntry[];
      readonly move: CaseMove | null;
      readonly check: SettledCheck | null;
    },
  ): Promise<Result<CaseWritten, CaseRefusal>> {
    const { entries, move, check } = asked;
    if (entries.length > 0) {
      const saved = await appendEntries(runner, head.id, entries);
      if (saved === 'taken')
        return refuse('written-meanwhile', 'something else was written in the meantime.');
      if (saved === 'there') return ok(await readWritten(runner, head.id));
    }
    const next = nextState(head.state, move, by.party, entries.length > 0);
    if (next === null) return refuse('not-this-step', 'this cannot be done where the case stands.');
    if (check && !(await this.settleCheck(runner, head.id, by, check))) {
      return refuse('not-this-step', 'the case has no such check.');
    }
    await runner.query(
      `update cases.case_file set state = $2, news = news or $3,
              acknowledged_on = case when $4 then coalesce(acknowledged_on, $5) else acknowledged_on end where id = $1`,
      [head.id, next, by.party === 'colleague', move === 'acknowledge', this.today()],
    );
    if (move === 'hold') await planChecks(runner, head.id, this.today());
    // A step that was taken already is no news: what counts is the day on which it was taken first.
    if (next !== head.state || entries.length > 0) {
      await recordEvent(runner, head.id, {
        ...{ at: this.clock(), ...by },
        ...(move === null ? { what: 'wrote' } : { what: 'moved', detail: next }),
      });
    }
    return ok(await readWritten(runner, head.id));
  }

  /** A colleague who wants no further check is asked none: with this one stop all that are still to come. */
  private async settleCheck(
    runner: QueryRunner,
    id: string,
    by: CaseWriterParty,
    { after, state }: SettledCheck,
  ): Promise<boolean> {
    const [, settled] = (await runner.query(
      `update cases.due_check set state = $3
        where case_id = $1 and exists (select from cases.due_check where case_id = $1 and after = $2)
          and (after = $2 or $3 = 'stopped' and state in ('waiting', 'due'))`,
      [id, after, state],
    )) as [unknown, number];
    if (settled === 0) return false;
    await recordEvent(runner, id, { at: this.clock(), ...by, what: 'check', detail: `${after} ${state}` });
    return true;
  }

  private today(): ReferenceDate {
    return calendarDay(this.clock());
  }
}

/** Steps with an address of their own: they do more than this. */
const ELSEWHERE: ReadonlySet<CaseMove> = new Set(['assign', 'close', 'withdraw', 'release']);

/** Where the case stands afterwards; null when the step may not be taken. A step without words that was taken already, and
 *  whose answer got lost, is taken once more. Words can come after the end, because a duty to act does not end with the
 *  case: a hand-off and its answer. The server cannot tell what they are; the pages offer nothing else then. */
function nextState(
  state: CaseState,
  move: CaseMove | null,
  party: CaseWriterParty['party'],
  hasWords: boolean,
): CaseState | null {
  if (move === null) return state === 'withdrawn' && !hasWords ? null : state;
  if (ELSEWHERE.has(move)) return null;
  const step = stepOf(state, move, party);
  if (step) return step.to;
  const isTaken = CASE_LIFECYCLE.some(
    (other) => other.move === move && other.to === state && other.by.includes(party),
  );
  return isTaken && !hasWords ? state : null;
}
