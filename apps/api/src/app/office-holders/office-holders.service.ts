import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type OfficeHolder, type OfficeHolderName, type OfficeHolderRequest } from '@muster/contracts';
import { ok, refuse, type Result } from '@muster/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { Accounts } from '../access/accounts.service';
import { AuditTrail } from '../access/audit-trail.service';
import { DefinitionsService } from '../definitions/definitions.service';
import { CLOCK } from '../platform/tokens';
import { type OfficeHolderRefusal } from './office-holders.errors';

type Outcome<T> = Promise<Result<T, OfficeHolderRefusal>>;

/** Places of `access.office_holder.seat`. */
const SEATS = 6;

/** Names the people who may open the list: one analyst or data protection officer proposes, another confirms, neither is
 *  the office-holder, and there are never more than six. */
@Injectable()
export class OfficeHolders {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly accounts: Accounts,
    private readonly definitions: DefinitionsService,
    private readonly trail: AuditTrail,
    @Inject(CLOCK) private readonly clock: () => Date,
  ) {}

  /** Of a force, with those who were ended; the ones that stand first. */
  async list(force: string): Outcome<readonly OfficeHolder[]> {
    const known = await this.definitions.force(force);
    return known ? ok(await read(this.dataSource.manager, known.code)) : unknownForce();
  }

  async propose(request: OfficeHolderRequest, actor: string): Outcome<OfficeHolder> {
    const { username, office } = request;
    const known = await this.definitions.force(request.force);
    if (!known) return unknownForce();
    if (username === actor) return refuse('own-office', 'nobody proposes themselves.');
    const account = await this.accounts.findByUsername(username);
    if (!account) return refuse('unknown-account', 'there is no account with this username.');
    if (account.status !== 'active' || account.roles.includes('administrator')) {
      return refuse('account-not-suitable', 'an office-holder has an open account that manages no accounts.');
    }
    return this.dataSource.transaction(async (manager): Outcome<OfficeHolder> => {
      // One proposal of a force at a time, so that two do not take one seat; the indexes would refuse the second.
      await manager.query(`select pg_advisory_xact_lock(hashtext('office-holder'), hashtext($1))`, [
        known.code,
      ]);
      const standing = await manager.query<{ username: string; seat: number }[]>(
        'select username, seat from access.office_holder where force = $1 and ended_at is null',
        [known.code],
      );
      if (standing.some((each) => each.username === username)) {
        return refuse('office-holder-named', 'this person is proposed or confirmed already.');
      }
      const taken = new Set(standing.map(({ seat }) => seat));
      const seat = Array.from({ length: SEATS }, (_, at) => at + 1).find((each) => !taken.has(each));
      if (seat === undefined) return refuse('office-full', 'there are six office-holders or proposals.');
      await manager.query(
        `insert into access.office_holder (force, username, office, seat, proposed_by, proposed_at)
         values ($1, $2, $3, $4, $5, $6)`,
        [known.code, username, office.trim(), seat, actor, this.clock()],
      );
      await this.record(manager, actor, 'propose', known.code, username);
      return one(manager, known.code, username);
    });
  }

  /** The second person agrees. Who may not is checked in the statement, so that two at once cannot pass. */
  async confirm({ force, username }: OfficeHolderName, actor: string): Outcome<OfficeHolder> {
    return this.dataSource.transaction(async (manager): Outcome<OfficeHolder> => {
      const [, confirmed] = await manager.query<[unknown, number]>(
        `update access.office_holder set confirmed_by = $3, confirmed_at = $4
          where force = $1 and username = $2 and ended_at is null and confirmed_at is null
            and proposed_by <> $3 and username <> $3`,
        [force, username, actor, this.clock()],
      );
      const holder = await one(manager, force, username);
      if (!holder.ok) return holder;
      if (confirmed === 0) {
        if (username === actor) return refuse('own-office', 'nobody confirms themselves.');
        return holder.value.proposedBy === actor
          ? refuse('own-proposal', 'whoever proposed does not also confirm.')
          : refuse('office-holder-named', 'this person is confirmed already.');
      }
      await this.record(manager, actor, 'confirm', force, username);
      return holder;
    });
  }

  /** Ends a proposal or an office; its place is free again. */
  async end({ force, username }: OfficeHolderName, actor: string): Outcome<OfficeHolder> {
    return this.dataSource.transaction(async (manager): Outcome<OfficeHolder> => {
      const [ended] = await manager.query<[{ id: string }[], number]>(
        `update access.office_holder set ended_by = $3, ended_at = $4
          where force = $1 and username = $2 and ended_at is null returning id`,
        [force, username, actor, this.clock()],
      );
      const [first] = ended;
      if (!first) return refuse('unknown-office-holder', 'nobody of this name is proposed or confirmed.');
      await this.record(manager, actor, 'end', force, username);
      const holders = await read(manager, force, first.id);
      return holders[0] ? ok(holders[0]) : refuse('unknown-office-holder', 'nobody of this name is held.');
    });
  }

  private async record(
    manager: EntityManager,
    actor: string,
    verb: 'propose' | 'confirm' | 'end',
    force: string,
    username: string,
  ): Promise<void> {
    await this.trail.append(manager, {
      ...{ actor, action: `office-holders.${verb}`, object: force, outcome: 'done', detail: { username } },
    });
  }
}

function unknownForce(): Result<never, OfficeHolderRefusal> {
  return refuse('unknown-force', 'there is no force with this code.');
}

async function one(manager: EntityManager, force: string, username: string): Outcome<OfficeHolder> {
  const holder = (await read(manager, force)).find(
    (each) => each.username === username && each.endedAt === null,
  );
  return holder
    ? ok(holder)
    : refuse('unknown-office-holder', 'nobody of this name is proposed or confirmed.');
}

async function read(
  manager: EntityManager,
  force: string,
  id: string | null = null,
): Promise<readonly OfficeHolder[]> {
  return manager.query<OfficeHolder[]>(
    `select h.username, a.display_name as "displayName", h.office, h.proposed_by as "proposedBy",
            h.confirmed_by as "confirmedBy",
            to_char(h.ended_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "endedAt"
       from access.office_holder h join access.account a using (username)
      where h.force = $1 and ($2::uuid is null or h.id = $2)
      order by h.ended_at is not null, h.proposed_at, h.id`,
    [force, id],
  );
}
