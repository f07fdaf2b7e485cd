import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type SensitiveDimension, type SensitiveGrant, type SensitiveGrantRequest } from '@muster/contracts';
import { isReferenceDate, ok, refuse, type Result } from '@muster/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { Accounts } from '../access/accounts.service';
import { AuditTrail } from '../access/audit-trail.service';
import { calendarDay } from '../platform/calendar-day';
import { isUuid } from '../platform/postgres/is-uuid';
import { CLOCK } from '../platform/tokens';
import { type GrantRefusal } from './grants.errors';
import { lastGrantDay } from './last-grant-day';

type Outcome<T> = Promise<Result<T, GrantRefusal>>;

/** Leave for analysts to count by religion, sexual orientation, disability or gender: given by the data protection
 *  officer for at most twelve months, never to oneself. Whether it is valid is asked of the clock at every question. */
@Injectable()
export class SensitiveGrants {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly accounts: Accounts,
    private readonly trail: AuditTrail,
    @Inject(CLOCK) private readonly clock: () => Date,
  ) {}

  /** Every grant there ever was, newest first; of one account when it is named. */
  async list(username: string | null = null): Promise<readonly SensitiveGrant[]> {
    return this.read(this.dataSource.manager, 'where $2::text is null or username = $2', [username]);
  }

  /** Sensitive dimensions that the account may count by today. `command-line` is no account and has none. */
  async validFor(username: string): Promise<ReadonlySet<SensitiveDimension>> {
    const grants = await this.list(username);
    return new Set(
      grants.filter(({ valid }) => valid).map(({ dimension }) => dimension as SensitiveDimension),
    );
  }

  async add(request: SensitiveGrantRequest, actor: string): Outcome<SensitiveGrant> {
    const { username, dimension, until, purpose } = request;
    if (username === actor) return refuse('own-grant', 'nobody gives themselves a grant.');
    const account = await this.accounts.findByUsername(username);
    if (!account) return refuse('unknown-account', 'there is no account with this username.');
    if (account.status !== 'active' || !account.roles.includes('analyst')) {
      return refuse('account-not-suitable', 'a grant is for an analyst with an open account.');
    }
    const today = calendarDay(this.clock());
    if (!isReferenceDate(until) || until < today || until > lastGrantDay(today)) {
      return refuse('grant-period', 'a grant ends today or later, at most twelve months from now.');
    }
    return this.dataSource.transaction(async (manager): Outcome<SensitiveGrant> => {
      const [stored] = await manager.query<{ id: string }[]>(
        `insert into access.sensitive_grant (username, dimension, from_day, until_day, purpose, granted_by, granted_at)
         values ($1, $2, $3, $4, $5, $6, $7) returning id`,
        [username, dimension, today, until, purpose, actor, this.clock()],
      );
      const id = stored?.id ?? '';
      await this.trail.append(manager, {
        ...{ actor, action: 'grants.add', object: id, outcome: 'done', purpose },
        detail: { username, dimension, until },
      });
      return this.one(manager, id);
    });
  }

  /** Ends a grant before its last day. */
  async end(id: string, actor: string): Outcome<SensitiveGrant> {
    if (!isUuid(id)) return refuse('unknown-grant', 'there is no grant with this id.');
    return this.dataSource.transaction(async (manager): Outcome<SensitiveGrant> => {
      const [, ended] = await manager.query<[unknown, number]>(
        `update access.sensitive_grant set ended_by = $2, ended_at = $3 where id = $1 and ended_at is null`,
        [id, actor, this.clock()],
      );
      const grant = await this.one(manager, id);
      if (!grant.ok) return grant;
      if (ended === 0) return refuse('grant-ended', 'the grant has ended already.');
      await this.trail.append(manager, {
        ...{ actor, action: 'grants.end', object: id, outcome: 'done' },
      });
      return grant;
    });
  }

  private async one(manager: EntityManager, id: string): Outcome<SensitiveGrant> {
    const [grant] = await this.read(manager, 'where id = $2', [id]);
    return grant ? ok(grant) : refuse('unknown-grant', 'there is no grant with this id.');
  }

  private async read(
    manager: EntityManager,
    which: string,
    values: readonly unknown[],
  ): Promise<readonly SensitiveGrant[]> {
    return manager.query<SensitiveGrant[]>(
      `select id, username, dimension, to_char(from_day, 'YYYY-MM-DD') as from,
              to_char(until_day, 'YYYY-MM-DD') as until, purpose, granted_by as "grantedBy",
              to_char(ended_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "endedAt",
              ended_at is null and $1::date between from_day and until_day as valid
         from access.sensitive_grant ${which} order by granted_at desc, id`,
      [calendarDay(this.clock()), ...values],
    );
  }
}
