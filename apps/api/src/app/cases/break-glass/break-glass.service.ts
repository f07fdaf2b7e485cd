import { Inject, Injectable } from '@nestjs/common';
import { type BreakGlass, type BreakGlassRequest, type BreakGlassReview } from '@muster/contracts';
import { ok, refuse, type Result } from '@muster/domain';
import { type QueryRunner } from 'typeorm';
import { CLOCK } from '../../platform/tokens';
import { caseNotFound } from '../case-not-found';
import { CaseTransaction } from '../case-transaction.service';
import { type CaseRefusal } from '../cases.errors';
import { CaseCustody, type Decider } from '../custody/case-custody.service';
import { findReference } from '../custody/find-reference';
import { type CustodyRefusal } from '../custody.errors';
import { recordEvent } from '../record-event';
import { eventOfOpening } from './event-of-opening';
import { HOURS_TO_AGREE } from './hours-to-agree';
import { readOpenings } from './read-openings';

type Outcome = Promise<Result<BreakGlass, CustodyRefusal | CaseRefusal>>;

/** Opening one case with the recovery key: one custodian asks, another agrees, for 60 minutes. The listener is told at once,
 *  the colleague too unless a lawful reason is recorded, and somebody else reviews it. */
@Injectable()
export class BreakGlassOpenings {
  constructor(
    private readonly transaction: CaseTransaction,
    private readonly custody: CaseCustody,
    @Inject(CLOCK) private readonly clock: () => Date,
  ) {}

  async list({ id, party }: Decider): Promise<readonly BreakGlass[]> {
    const read = await this.transaction.as({ party, account: id }, async (runner) =>
      ok(await readOpenings(runner, this.clock())),
    );
    return read.ok ? read.value : [];
  }

  async ask(by: Decider, { reference, reason, silenceReason }: BreakGlassRequest): Outcome {
    return this.custody.decide(by, 'break-glass.ask', async (runner): Outcome => {
      const found = await findReference(runner, reference);
      if (!found) return caseNotFound();
      if (found.assignee === by.id) return ownCase();
      const [made] = (await runner.query(
        `insert into cases.break_glass (case_id, reference, reason, silence, asked_by, asked_at)
         values ($1, $2, $3, $4, $5, $6) on conflict (case_id) where over_at is null do nothing returning id`,
        [found.id, found.reference, reason, silenceReason, by.id, this.clock()],
      )) as { id: string }[];
      if (!made) return refuse('opening-stands', 'an opening of this case is asked for or runs already.');
      await this.record(runner, made.id, by, 'break-glass-asked');
      return this.one(runner, made.id);
    });
  }

  /** The second custodian. The window begins, and the listener has news. */
  async agree(by: Decider, id: string): Outcome {
    return this.custody.decide(by, 'break-glass.agree', async (runner): Outcome => {
      const [agreed] = (await runner.query(
        `with agreed as (
           update cases.break_glass b
              set agreed_by = $2, agreed_at = $3, ends_at = $3::timestamptz + interval '60 minutes'
             from cases.case_file f
            where b.id = $1 and f.id = b.case_id and b.agreed_at is null and b.over_at is null
              and b.asked_by <> $2 and f.assignee is distinct from $2
              and b.asked_at > $3::timestamptz - make_interval(hours => $4) returning f.id as case_id),
         news as (update cases.case_file f set news = true from agreed where f.id = agreed.case_id)
         select case_id from agreed`,
        [id, by.id, this.clock(), HOURS_TO_AGREE],
      )) as { case_id: string }[];
      if (!agreed) return whyNotAgreed(runner, id, by);
      await this.record(runner, id, by, 'break-glass-opened');
      return this.one(runner, id);
    });
  }

  /** Whether it was right, by somebody who took no part. */
  async review(by: Decider, { id, finding, note }: BreakGlassReview): Outcome {
    return this.custody.decide(by, 'break-glass.review', async (runner): Outcome => {
      const [, reviewed] = (await runner.query(
        `update cases.break_glass set finding = $3, note = $4, reviewed_by = $2, reviewed_at = $5,
                over_at = coalesce(over_at, ends_at)
          where id = $1 and agreed_at is not null and ends_at <= $5 and reviewed_at is null
            and $2 not in (asked_by, agreed_by)`,
        [id, by.id, finding, note, this.clock()],
      )) as [unknown, number];
      if (reviewed === 0) return whyNotReviewed(runner, id, by, this.clock());
      await this.record(runner, id, by, 'break-glass-reviewed');
      return this.one(runner, id);
    });
  }

  /** A case that was erased since has no record any more. */
  private async record(runner: QueryRunner, id: string, by: Decider, what: string): Promise<void> {
    const event = await eventOfOpening(runner, id, what);
    if (event === null) return;
    const { caseId, ...said } = event;
    await recordEvent(runner, caseId, { at: this.clock(), party: by.party, account: by.id, ...said });
  }

  private async one(runner: QueryRunner, id: string): Outcome {
    const [opening] = await readOpenings(runner, this.clock(), id);
    return opening ? ok(opening) : unknownOpening();
  }
}

async function whyNotAgreed(runner: QueryRunner, id: string, by: Decider): Outcome {
  const [opening] = (await runner.query(
    `select b.asked_by as asked, f.assignee from cases.break_glass b
       left join cases.case_file f on f.id = b.case_id where b.id = $1`,
    [id],
  )) as { asked: string; assignee: string | null }[];
  if (!opening) return unknownOpening();
  if (opening.asked === by.id) return secondPerson();
  if (opening.assignee === by.id) return ownCase();
  return refuse('opening-over', 'this opening was agreed already or is over.');
}

async function whyNotReviewed(runner: QueryRunner, id: string, by: Decider, now: Date): Outcome {
  const [opening] = (await runner.query(
    `select $2 in (asked_by, agreed_by) as part, reviewed_at is not null as reviewed, ends_at <= $3 as over
       from cases.break_glass where id = $1`,
    [id, by.id, now],
  )) as { part: boolean | null; reviewed: boolean; over: boolean | null }[];
  if (!opening) return unknownOpening();
  if (opening.part === true) return secondPerson();
  return opening.reviewed
    ? refuse('opening-reviewed', 'this opening has been reviewed already.')
    : refuse('opening-over', 'an opening is reviewed when it was open and is over.');
}

function unknownOpening(): Result<never, CustodyRefusal> {
  return refuse('unknown-opening', 'there is no opening with this id that you take part in.');
}

function secondPerson(): Result<never, CustodyRefusal> {
  return refuse('second-person-needed', 'somebody who took no part has to do this step.');
}

function ownCase(): Result<never, CustodyRefusal> {
  return refuse('own-case', 'the listener of a case does not open it as a custodian.');
}
