import { Inject, Injectable } from '@nestjs/common';
import { type LegalHold } from '@muster/contracts';
import { ok, refuse, type Result } from '@muster/domain';
import { type QueryRunner } from 'typeorm';
import { CLOCK } from '../../platform/tokens';
import { caseNotFound } from '../case-not-found';
import { type CaseRefusal } from '../cases.errors';
import { CaseTransaction } from '../case-transaction.service';
import { CaseCustody, type Decider } from '../custody/case-custody.service';
import { findReference } from '../custody/find-reference';
import { type CustodyRefusal } from '../custody.errors';
import { recordEvent } from '../record-event';

type Outcome = Promise<Result<LegalHold, CustodyRefusal | CaseRefusal>>;
type Step = 'confirm' | 'propose-end' | 'end';

/** What a step writes, when it may be taken, and what becomes of the case. Who may not be the same person stands in the
 *  table too. */
const STEPS: Readonly<Record<Step, { set: string; when: string; held: string; other: string | null }>> = {
  confirm: {
    set: 'confirmed_by = $2, confirmed_at = $3',
    when: 'confirmed_at is null and end_proposed_at is null and proposed_by <> $2',
    held: 'true',
    other: 'proposed_by',
  },
  'propose-end': {
    set: 'end_proposed_by = $2, end_proposed_at = $3',
    when: 'end_proposed_at is null',
    held: 'f.held',
    other: null,
  },
  end: {
    set: 'ended_by = $2, ended_at = $3',
    when: 'end_proposed_at is not null and end_proposed_by <> $2',
    held: 'false',
    other: 'end_proposed_by',
  },
};

/** Legal holds: a case that must be kept is kept by two persons, and let go by two. */
@Injectable()
export class LegalHolds {
  constructor(
    private readonly transaction: CaseTransaction,
    private readonly custody: CaseCustody,
    @Inject(CLOCK) private readonly clock: () => Date,
  ) {}

  /** Every hold there ever was, newest first. */
  async list({ id, party }: Decider): Promise<readonly LegalHold[]> {
    const read = await this.transaction.as({ party, account: id }, async (runner) =>
      ok(await readHolds(runner)),
    );
    return read.ok ? read.value : [];
  }

  async propose(by: Decider, request: { reference: string; why: string }): Outcome {
    return this.custody.decide(by, 'holds.propose', async (runner): Outcome => {
      const found = await findReference(runner, request.reference);
      if (!found) return caseNotFound();
      const [made] = (await runner.query(
        `insert into cases.legal_hold (case_id, reference, why, proposed_by, proposed_at) values ($1, $2, $3, $4, $5)
         on conflict (case_id) where ended_at is null do nothing returning id`,
        [found.id, found.reference, request.why, by.id, this.clock()],
      )) as { id: string }[];
      if (!made) return refuse('hold-stands', 'a legal hold on this case is proposed or stands already.');
      await this.record(runner, found.id, by, 'hold-proposed');
      return one(runner, made.id);
    });
  }

  /** The second person. From this moment nothing of the case is removed. */
  confirm(by: Decider, id: string): Outcome {
    return this.step(by, id, 'confirm', 'hold-confirmed');
  }

  proposeEnd(by: Decider, id: string): Outcome {
    return this.step(by, id, 'propose-end', 'hold-end-proposed');
  }

  /** The second person. What is due by then is removed by the next purge. */
  end(by: Decider, id: string): Outcome {
    return this.step(by, id, 'end', 'hold-ended');
  }

  private step(by: Decider, id: string, step: Step, what: string): Outcome {
    const { set, when, held, other } = STEPS[step];
    return this.custody.decide(by, `holds.${step}`, async (runner): Outcome => {
      const [done] = (await runner.query(
        `with step as (
           update cases.legal_hold set ${set}
            where id = $1 and ended_at is null and case_id is not null and ${when} returning case_id),
         kept as (update cases.case_file f set held = ${held} from step where f.id = step.case_id)
         select case_id from step`,
        [id, by.id, this.clock()],
      )) as { case_id: string }[];
      if (!done) return whyNot(runner, id, by, other);
      await this.record(runner, done.case_id, by, what);
      return one(runner, id);
    });
  }

  private record(runner: QueryRunner, caseId: string, { id, party }: Decider, what: string): Promise<void> {
    return recordEvent(runner, caseId, { at: this.clock(), party, account: id, what });
  }
}

async function whyNot(runner: QueryRunner, id: string, by: Decider, other: string | null): Outcome {
  const [hold] = (await runner.query(
    `select ${other ?? 'null'} as other from cases.legal_hold where id = $1`,
    [id],
  )) as { other: string | null }[];
  if (!hold) return refuse('unknown-hold', 'there is no legal hold with this id.');
  return hold.other === by.id
    ? refuse('second-person-needed', 'two people decide this: somebody else has to do this step.')
    : refuse('hold-over', 'this step cannot be taken as the legal hold stands now.');
}

async function one(runner: QueryRunner, id: string): Outcome {
  const [hold] = await readHolds(runner, id);
  return hold ? ok(hold) : refuse('unknown-hold', 'there is no legal hold with this id.');
}

async function readHolds(runner: QueryRunner, id: string | null = null): Promise<LegalHold[]> {
  const name = (column: string) => `(select p.display_name from cases.person p where p.id = h.${column})`;
  return (await runner.query(
    `select h.id, h.reference, h.why, ${name('proposed_by')} as "proposedBy", ${name('confirmed_by')} as "confirmedBy",
            ${name('end_proposed_by')} as "endProposedBy", ${name('ended_by')} as "endedBy",
            to_char(h.confirmed_at at time zone 'Europe/London', 'YYYY-MM-DD') as since,
            to_char(h.ended_at at time zone 'Europe/London', 'YYYY-MM-DD') as until
       from cases.legal_hold h where $1::uuid is null or h.id = $1 order by h.proposed_at desc, h.id`,
    [id],
  )) as LegalHold[];
}
