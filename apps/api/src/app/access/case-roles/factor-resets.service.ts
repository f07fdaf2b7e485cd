import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type FactorReset } from '@muster/contracts';
import { ok, refuse, type Result } from '@muster/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { CLOCK } from '../../platform/tokens';
import { AuditTrail } from '../audit-trail.service';
import { SecondFactorStore } from '../second-factor/second-factor-store.service';
import { Sessions } from '../sessions.service';
import { type CaseRoleRefusal } from './case-role.errors';
import { mayDecide } from './deciders';
import { explainNoDecision } from './explain-no-decision';

type Outcome<T> = Promise<Result<T, CaseRoleRefusal>>;

/** Removes the second factor of somebody who lost it and has no recovery code: two people decide, as about roles of cases.
 *  No administrator does it, because a new password and a new factor together are the account. */
@Injectable()
export class FactorResets {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly store: SecondFactorStore,
    private readonly sessions: Sessions,
    private readonly trail: AuditTrail,
    @Inject(CLOCK) private readonly clock: () => Date,
  ) {}

  /** Every reset there ever was; those that wait first. */
  async list(): Promise<readonly FactorReset[]> {
    return read(this.dataSource.manager);
  }

  async propose(username: string, actor: string): Outcome<FactorReset> {
    if (username === actor) return refuse('own-case-role', 'nobody proposes their own reset.');
    return this.dataSource.transaction(async (manager): Outcome<FactorReset> => {
      const [added] = await manager.query<{ id: string }[]>(
        `insert into access.factor_reset (username, proposed_by, proposed_at)
         select person.username, decider.username, $3 from access.account person, access.account decider
          where person.username = $1 and decider.username = $2 and decider.id <> person.id
            and ${mayDecide('decider')}
            and exists (select from access.second_factor f
                         where f.account_id = person.id and f.confirmed_at is not null)
         on conflict (username) where ended_at is null and confirmed_at is null do nothing returning id`,
        [username, actor, this.clock()],
      );
      if (added) return this.record(manager, actor, 'propose', added.id);
      const waits = (await read(manager)).some(
        (each) => each.username === username && each.endedAt === null && each.confirmedBy === null,
      );
      if (waits) return refuse('case-role-standing', 'a reset for this person waits already.');
      const [person] = await manager.query<unknown[]>('select 1 from access.account where username = $1', [
        username,
      ]);
      return person
        ? refuse('no-second-factor', 'the account has no second factor.')
        : refuse('unknown-account', 'there is no account with this username.');
    });
  }

  /** The second person agrees; factor and recovery codes are gone, and the sessions of the person end. */
  async confirm(id: string, actor: string): Outcome<FactorReset> {
    return this.dataSource.transaction(async (manager): Outcome<FactorReset> => {
      const [[confirmed]] = await manager.query<[{ id: string }[], number]>(
        `update access.factor_reset g set confirmed_by = second.username, confirmed_at = $3
           from access.account person, access.account first, access.account second
          where g.id = $1 and g.ended_at is null and g.confirmed_at is null
            and person.username = g.username
            and first.username = g.proposed_by and ${mayDecide('first')}
            and second.username = $2 and ${mayDecide('second')}
            and second.id <> person.id and second.id <> first.id and first.id <> person.id
         returning person.id`,
        [id, actor, this.clock()],
      );
      if (!confirmed) return explainNoDecision(await standing(manager, id), actor, 'confirm');
      await this.store.remove(manager, confirmed.id);
      await this.sessions.endAll(manager, confirmed.id);
      return this.record(manager, actor, 'confirm', id);
    });
  }

  /** Takes a proposal back. */
  async end(id: string, actor: string): Outcome<FactorReset> {
    return this.dataSource.transaction(async (manager): Outcome<FactorReset> => {
      const [, ended] = await manager.query<[unknown, number]>(
        `update access.factor_reset g set ended_by = decider.username, ended_at = $3 from access.account decider
          where g.id = $1 and g.ended_at is null and g.confirmed_at is null and decider.username = $2
            and ${mayDecide('decider')} and decider.username <> g.username`,
        [id, actor, this.clock()],
      );
      if (ended === 0) {
        const found = await standing(manager, id);
        return explainNoDecision(found?.confirmedBy === null ? found : undefined, actor, 'end');
      }
      return this.record(manager, actor, 'end', id);
    });
  }

  private async record(
    manager: EntityManager,
    actor: string,
    verb: 'propose' | 'confirm' | 'end',
    id: string,
  ): Outcome<FactorReset> {
    const [reset] = await read(manager, id);
    if (!reset) throw new Error('a reset that was just written is not there');
    await this.trail.append(manager, {
      ...{ actor, action: `factor-resets.${verb}`, object: reset.username, outcome: 'done' },
    });
    return ok(reset);
  }
}

async function standing(manager: EntityManager, id: string): Promise<FactorReset | undefined> {
  const [found] = await read(manager, id);
  return found?.endedAt === null ? found : undefined;
}

async function read(manager: EntityManager, id: string | null = null): Promise<readonly FactorReset[]> {
  return manager.query<FactorReset[]>(
    `select g.id, g.username, a.display_name as "displayName", g.proposed_by as "proposedBy",
            g.confirmed_by as "confirmedBy",
            to_char(g.ended_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "endedAt"
       from access.factor_reset g join access.account a using (username)
      where $1::uuid is null or g.id = $1
      order by g.confirmed_at is not null or g.ended_at is not null, g.proposed_at desc, g.id`,
    [id],
  );
}
