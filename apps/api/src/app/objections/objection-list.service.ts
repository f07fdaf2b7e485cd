import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type ObjectionCount, type ObjectionPurpose } from '@muster/contracts';
import { ok, refuse, type Result } from '@muster/domain';
import { type ReferenceMode } from '@muster/ingest';
import { DataSource } from 'typeorm';
import { AuditTrail } from '../access/audit-trail.service';
import { type CanQuery } from '../ledger/can-query';
import { calendarDay } from '../platform/calendar-day';
import { CLOCK } from '../platform/tokens';
import { type ObjectionRefusal } from './objections.errors';
import { ReferenceReadings } from './reference-reading.service';

/** Somebody as a person writes them, and how. */
export interface WrittenReference {
  readonly force: string;
  readonly reference: string;
  readonly mode?: ReferenceMode | undefined;
}

/** Where notices come from. */
export interface NoticeSource {
  readonly force: string;
  /** Day on which the force received them, `YYYY-MM-DD`. */
  readonly receivedOn: string;
  readonly actor: string;
  readonly action: 'objections.add' | 'objections.load';
}

/** Law under which notices are recorded. */
const LAW = 'Notice under the Data Protection Act 2018, Schedule 1 paragraph 8(5)';
const FEW = 10;

/** Who gave written notice that characteristics must not be processed. Answers how many there are, and whether one
 *  reference that the asker presents is among them; nothing answers who they are. References live in memory only. */
@Injectable()
export class ObjectionList {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly audit: AuditTrail,
    private readonly readings: ReferenceReadings,
    @Inject(CLOCK) private readonly clock: () => Date,
  ) {}

  /** Records one notice; returns the code of the force. Whoever is on the list already stays as they are, and the answer is
   *  the same. */
  async add(
    written: WrittenReference,
    source: Omit<NoticeSource, 'force' | 'action'>,
  ): Promise<Result<string, ObjectionRefusal>> {
    const found = await this.readings.person(written.force, written.reference, written.mode);
    if (!found.ok) return found;
    const { force, person } = found.value;
    return this.record([person], { ...source, force, action: 'objections.add' });
  }

  /** Records the notices of `people` (each with every pseudonym they may have) and asks for their characteristics to be
   *  withheld from past snapshots, in one transaction. */
  async record(
    people: readonly (readonly Uint8Array[])[],
    source: NoticeSource,
  ): Promise<Result<string, ObjectionRefusal>> {
    const { force, receivedOn, actor, action } = source;
    if (receivedOn > calendarDay(this.clock())) return inFuture();
    const notices = noticesOf(people);
    await this.dataSource.transaction(async (manager) => {
      await manager.query(
        `insert into workforce.objection as o (force, person, notice, received_on, recorded_by)
         select $1, person, notice, $4, $5 from unnest($2::uuid[], $3::uuid[]) as given (person, notice)
         on conflict (force, person) do update
           set notice = excluded.notice, received_on = excluded.received_on, recorded_by = excluded.recorded_by,
               recorded_at = now(), lifted_on = null, lifted_by = null, lifted_at = null
         where o.lifted_on is not null`,
        [...[force, [...notices.keys()], [...notices.values()], receivedOn, actor]],
      );
      await requestWithholding(manager, force, actor);
      const detail = { receivedOn };
      await this.audit.append(manager, {
        ...{ actor, action, object: force, outcome: 'done', purpose: LAW, detail },
      });
    });
    return ok(force);
  }

  /** Whether the person is on the list. Every answer leaves an audit event, without the reference. */
  async holds(
    written: WrittenReference,
    purpose: ObjectionPurpose,
    actor: string,
  ): Promise<Result<boolean, ObjectionRefusal>> {
    const found = await this.readings.person(written.force, written.reference, written.mode);
    if (!found.ok) return found;
    const { force, person } = found.value;
    return this.dataSource.transaction(async (manager) => {
      const rows: unknown[] = await manager.query(
        `select 1 from workforce.objection where force = $1 and person = any ($2::uuid[]) and lifted_on is null`,
        [force, hex(person)],
      );
      await this.audit.append(manager, {
        ...{ actor, action: 'objections.check', object: force, outcome: 'done', purpose },
      });
      return ok(rows.length > 0);
    });
  }

  /** Ends a notice; returns the code of the force: later files carry the characteristics of the person again. What past snapshots held is gone. */
  async lift(
    written: WrittenReference,
    withdrawnOn: string,
    actor: string,
  ): Promise<Result<string, ObjectionRefusal>> {
    if (withdrawnOn > calendarDay(this.clock())) return inFuture();
    const found = await this.readings.person(written.force, written.reference, written.mode);
    if (!found.ok) return found;
    const { force, person } = found.value;
    return this.dataSource.transaction(async (manager): Promise<Result<string, ObjectionRefusal>> => {
      const [, lifted]: [unknown, number] = await manager.query(
        `update workforce.objection set lifted_on = $3, lifted_by = $4, lifted_at = now()
          where force = $1 and lifted_on is null
            and notice in (select notice from workforce.objection
                            where force = $1 and lifted_on is null and person = any ($2::uuid[]))`,
        [force, hex(person), withdrawnOn, actor],
      );
      const outcome = lifted > 0 ? 'done' : 'refused';
      await this.audit.append(manager, {
        ...{ actor, action: 'objections.lift', object: force, outcome, purpose: 'Notice withdrawn' },
      });
      return lifted > 0
        ? ok(force)
        : refuse('not-on-objection-list', 'This reference is not on the objection list.');
    });
  }

  /** How many notices stand in a force. Exact from ten on: a smaller number would be close to a name. */
  async count(forceCode: string, actor: string): Promise<Result<ObjectionCount, ObjectionRefusal>> {
    const reading = await this.readings.usual(forceCode);
    if (!reading.ok) return reading;
    const { force } = reading.value;
    await this.audit.append(this.dataSource, {
      ...{ actor, action: 'objections.count', object: force, outcome: 'done' },
    });
    const rows = await this.dataSource.query<{ people: number }[]>(
      `select count(distinct notice)::int as people from workforce.objection where force = $1 and lifted_on is null`,
      [force],
    );
    const number = rows[0]?.people ?? 0;
    if (number >= FEW) return ok({ force, people: 'ten-or-more', number });
    return ok({ force, people: number === 0 ? 'none' : 'fewer-than-ten', number: null });
  }

  /** Asks once more for past snapshots to be brought into line with the notices, as after a restored backup. */
  async applyAgain(forceCode: string, actor: string): Promise<Result<string, ObjectionRefusal>> {
    const reading = await this.readings.usual(forceCode);
    if (!reading.ok) return reading;
    const { force } = reading.value;
    await this.dataSource.transaction(async (manager) => {
      await requestWithholding(manager, force, actor);
      await this.audit.append(manager, {
        ...{ actor, action: 'objections.apply', object: force, outcome: 'done', purpose: LAW },
      });
    });
    return ok(force);
  }
}

/** Pseudonym -> random id of the notice, the same for all pseudonyms of a person. */
function noticesOf(people: readonly (readonly Uint8Array[])[]): ReadonlyMap<string, string> {
  const notices = new Map<string, string>();
  for (const person of people) {
    const notice = randomUUID();
    for (const pseudonym of hex(person)) if (!notices.has(pseudonym)) notices.set(pseudonym, notice);
  }
  return notices;
}

/** Asks for the past snapshots of a force to be brought into line with the notices, in the caller's transaction. */
async function requestWithholding(runner: CanQuery, force: string, actor: string): Promise<void> {
  await runner.query(
    `insert into workforce.withholding as w (force, requested_by) values ($1, $2)
     on conflict (force) do update
       set requested = w.requested + 1, requested_by = excluded.requested_by, requested_at = now()`,
    [force, actor],
  );
}

function hex(person: readonly Uint8Array[]): readonly string[] {
  return person.map((pseudonym) => Buffer.from(pseudonym).toString('hex'));
}

function inFuture(): Result<never, ObjectionRefusal> {
  return refuse('notice-in-future', 'The day of a notice is today or earlier.');
}
