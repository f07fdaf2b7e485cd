import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type CaseRoleGrant, type CaseRoleRequest } from '@muster/contracts';
import { type CaseRole, ok, refuse, type Result, type Role } from '@muster/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { CLOCK } from '../../platform/tokens';
import { AuditTrail } from '../audit-trail.service';
import { incompatibleRoles } from '../incompatible-roles';
import { Sessions } from '../sessions.service';
import { type CaseRoleRefusal } from './case-role.errors';
import { mayDecide } from './deciders';
import { explainNoDecision } from './explain-no-decision';

type Outcome<T> = Promise<Result<T, CaseRoleRefusal>>;

/** Roles that meet cases: one data protection officer or key custodian proposes, another confirms, neither is the person.
 *  Who may not is checked in the statement that writes, and once more by the database. */
@Injectable()
export class CaseRoles {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly sessions: Sessions,
    private readonly trail: AuditTrail,
    @Inject(CLOCK) private readonly clock: () => Date,
  ) {}

  /** Every proposal and role there ever was; those that stand first. */
  async list(): Promise<readonly CaseRoleGrant[]> {
    return read(this.dataSource.manager);
  }

  async propose({ username, role, post }: CaseRoleRequest, actor: string): Outcome<CaseRoleGrant> {
    if (username === actor) return refuse('own-case-role', 'nobody proposes themselves.');
    return this.dataSource.transaction(async (manager): Outcome<CaseRoleGrant> => {
      const suitable = await lockPerson(manager, username, role);
      if (!suitable.ok) return suitable;
      const [added] = await manager.query<{ id: string }[]>(
        `insert into access.case_role (username, role, post, proposed_by, proposed_at)
         select person.username, $2, $3, decider.username, $5
           from access.account person, access.account decider
          where person.username = $1 and person.disabled_at is null and decider.username = $4
            and decider.id <> person.id and ${mayDecide('decider')}
         on conflict (username, role) where ended_at is null do nothing returning id`,
        [username, role, post, actor, this.clock()],
      );
      if (!added) {
        const standing = (await read(manager)).some(
          (each) => each.username === username && each.role === role && each.endedAt === null,
        );
        return standing
          ? refuse('case-role-standing', 'this person has the role, or is proposed for it.')
          : refuse('account-not-suitable', 'A data protection officer or key custodian proposes.');
      }
      return this.record(manager, actor, 'propose', added.id);
    });
  }

  /** The second person agrees; the role is there, and the sessions of the person end. */
  async confirm(id: string, actor: string): Outcome<CaseRoleGrant> {
    return this.dataSource.transaction(async (manager): Outcome<CaseRoleGrant> => {
      const found = await one(manager, id);
      if (found?.confirmedBy === null && found.endedAt === null) {
        const suitable = await lockPerson(manager, found.username, found.role);
        if (!suitable.ok) return suitable;
      }
      const [[granted]] = await manager.query<[{ id: string }[], number]>(
        `with confirmed as (
           update access.case_role g set confirmed_by = second.username, confirmed_at = $3
             from access.account person, access.account first, access.account second
            where g.id = $1 and g.ended_at is null and g.confirmed_at is null
              and person.username = g.username and person.disabled_at is null
              and first.username = g.proposed_by and ${mayDecide('first')}
              and second.username = $2 and ${mayDecide('second')}
              and second.id <> person.id and second.id <> first.id and first.id <> person.id
           returning g.username, g.role)
         update access.account a set roles = a.roles || c.role from confirmed c
          where a.username = c.username returning a.id`,
        [id, actor, this.clock()],
      );
      if (!granted) return explainNoDecision(await standing(manager, id), actor, 'confirm');
      await this.sessions.endAll(manager, granted.id);
      return this.record(manager, actor, 'confirm', id);
    });
  }

  /** Ends a proposal or a role; one person is enough to take it away, and the sessions of the person end. */
  async end(id: string, actor: string): Outcome<CaseRoleGrant> {
    return this.dataSource.transaction(async (manager): Outcome<CaseRoleGrant> => {
      const found = await one(manager, id);
      if (found?.endedAt === null) await lockPerson(manager, found.username, found.role);
      const [[ended]] = await manager.query<[{ id: string; held: boolean }[], number]>(
        `with ended as (
           update access.case_role g set ended_by = decider.username, ended_at = $3
             from access.account decider
            where g.id = $1 and g.ended_at is null and decider.username = $2 and ${mayDecide('decider')}
              and decider.username <> g.username
           returning g.username, g.role, g.confirmed_at is not null as held)
         update access.account a set roles = case when e.held then array_remove(a.roles, e.role) else a.roles end
           from ended e where a.username = e.username returning a.id, e.held`,
        [id, actor, this.clock()],
      );
      if (!ended) return explainNoDecision(await standing(manager, id), actor, 'end');
      if (ended.held) await this.sessions.endAll(manager, ended.id);
      return this.record(manager, actor, 'end', id);
    });
  }

  private async record(
    manager: EntityManager,
    actor: string,
    verb: 'propose' | 'confirm' | 'end',
    id: string,
  ): Outcome<CaseRoleGrant> {
    const grant = await one(manager, id);
    if (!grant) throw new Error('a grant that was just written is not there');
    const { username, role, post } = grant;
    await this.trail.append(manager, {
      ...{ actor, action: `case-roles.${verb}`, object: username, outcome: 'done', detail: { role, post } },
    });
    return ok(grant);
  }
}

/** Locks the account of the person and looks whether the role fits it; administrators of accounts stand alone. */
async function lockPerson(manager: EntityManager, username: string, role: CaseRole): Outcome<void> {
  const [person] = await manager.query<{ roles: Role[]; open: boolean }[]>(
    'select roles, disabled_at is null as open from access.account where username = $1 for update',
    [username],
  );
  if (!person) return refuse('unknown-account', 'there is no account with this username.');
  if (!person.open) return refuse('account-not-suitable', 'The account of the person is closed.');
  const clash = incompatibleRoles([...person.roles, role]);
  return clash === null ? ok(undefined) : refuse('roles-incompatible', clash);
}

/** Read once more: somebody else may have decided while this transaction waited for the row. */
async function standing(manager: EntityManager, id: string): Promise<CaseRoleGrant | undefined> {
  const now = await one(manager, id);
  return now?.endedAt === null ? now : undefined;
}

async function one(manager: EntityManager, id: string): Promise<CaseRoleGrant | undefined> {
  const [found] = await read(manager, id);
  return found;
}

async function read(manager: EntityManager, id: string | null = null): Promise<readonly CaseRoleGrant[]> {
  return manager.query<CaseRoleGrant[]>(
    `select g.id, g.username, a.display_name as "displayName", g.role, g.post, g.proposed_by as "proposedBy",
            g.confirmed_by as "confirmedBy",
            to_char(g.ended_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "endedAt"
       from access.case_role g join access.account a using (username)
      where $1::uuid is null or g.id = $1
      order by g.ended_at is not null, g.proposed_at desc, g.id`,
    [id],
  );
}
