import { Inject, Injectable } from '@nestjs/common';
import { type CaseWritten, type RewrappedEntry } from '@muster/contracts';
import { ok, refuse, type Result } from '@muster/domain';
import { type QueryRunner } from 'typeorm';
import { CLOCK } from '../../platform/tokens';
import { CaseReturns } from '../case-returns.service';
import { type CaseRefusal } from '../cases.errors';
import { excludeListeners } from '../exclude-listeners';
import { type CaseHead } from '../lock-case';
import { readListeners } from '../read-listeners';
import { readWritten } from '../read-written';
import { recordEvent } from '../record-event';
import { rewrapEntries } from '../rewrap-entries';

/** A colleague shuts listeners out of their case. */
@Injectable()
export class TalkExclusions {
  constructor(
    private readonly returns: CaseReturns,
    @Inject(CLOCK) private readonly clock: () => Date,
  ) {}

  /** A listener who has the case loses it in the same transaction, and it waits for another; one that has ended waits for
   *  nobody, and is encrypted to nobody else. As long as it is encrypted to
   *  more than its own listener, all entries come along, encrypted to those who are left. */
  async exclude(
    runner: QueryRunner,
    head: CaseHead,
    {
      excluded,
      entries,
    }: { readonly excluded: readonly string[]; readonly entries: readonly RewrappedEntry[] },
  ): Promise<Result<CaseWritten, CaseRefusal>> {
    const added = await excludeListeners(runner, head.id, excluded);
    if (added === null) return refuse('listener-not-eligible', 'somebody who was named is not known.');
    const isLeaving = head.assignee !== null && excluded.includes(head.assignee);
    const isOpenToMore = isLeaving || head.assignee === null || head.firstCopy;
    const isNeeded = isLeaving || (added > 0 && head.firstCopy);
    if (isNeeded || (isOpenToMore && entries.length > 0)) {
      const hasEnded = head.closedOn !== null;
      const left = await readListeners(runner, head.id);
      const pool = left.filter(({ id }) => !hasEnded || id === head.assignee);
      if (!(await rewrapEntries(runner, head.id, entries, pool))) {
        return refuse('entries-incomplete', 'every entry that is kept must come along.');
      }
      await runner.query('update cases.case_file set first_copy = $2 where id = $1', [head.id, !hasEnded]);
    }
    const by = { at: this.clock(), party: 'colleague', account: null } as const;
    if (added > 0) await recordEvent(runner, head.id, { ...by, what: 'excluded' });
    else if (entries.length > 0) await recordEvent(runner, head.id, { ...by, what: 're-encrypted' });
    if (isLeaving) await this.returns.takeFromListener(runner, head, 'colleague');
    return ok(await readWritten(runner, head.id));
  }
}
