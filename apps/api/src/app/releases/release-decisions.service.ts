import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { ok, refuse, type Result } from '@muster/domain';
import { DataSource, type QueryRunner } from 'typeorm';
import { COMMAND_LINE } from '../access/terminal-actor';
import { AuditTrail } from '../access/audit-trail.service';
import { inTransaction } from '../platform/postgres/in-transaction';
import { isUuid } from '../platform/postgres/is-uuid';
import { CLOCK } from '../platform/tokens';
import { explainDecision } from './explain-decision';
import { type ReleaseRow } from './release-row';
import { ReleaseStore } from './release-store.service';
import { type ReleaseRefusal } from './releases.errors';

export type Decision = 'approve' | 'publish' | 'archive' | 'discard';

/** Whoever serves the terminal, or an open account that may decide over HTTP too (docs/compliance/access-matrix.csv). */
const BY_DECIDER = `
  ($2 = '${COMMAND_LINE}' or exists (select from access.account a where a.username = $2 and a.disabled_at is null
                                 and a.roles && array['analyst', 'dpo']))`;

/** The whole rule of each decision in one statement, so that two decisions at the same moment cannot both pass: the second
 *  waits for the first and looks again. `$1` id, `$2` who, `$3` when. */
const STATEMENTS: Readonly<Record<Decision, string>> = {
  approve: `
    update release.release r set state = 'approved', approved_by = $2, approved_at = $3
     where r.id = $1 and r.state = 'built' and r.built_by <> $2 and still_true
       and exists (select from access.account a where a.username = $2 and a.disabled_at is null
                      and a.roles && array['analyst', 'dpo'] and not 'steward' = any (a.roles))`,
  publish: `
    update release.release r set state = 'published', published_by = $2, published_at = $3
     where r.id = $1 and r.state = 'approved' and by_decider and still_true
       and not exists (select from release.release p where p.force = r.force and p.period >= r.period
                          and p.state in ('published', 'archived'))`,
  archive: `
    update release.release r set state = 'archived', ended_by = $2, ended_at = $3
     where r.id = $1 and r.state = 'published' and by_decider`,
  discard: `
    update release.release r set state = 'discarded', ended_by = $2, ended_at = $3, progress = null
     where r.id = $1 and r.state in ('building', 'auditing', 'built', 'breached', 'approved', 'failed') and by_decider`,
};

/** The snapshot still counts, and no notice of objection has been carried out, or waits, since the build began. */
const STILL_TRUE = `
  exists (select from workforce.snapshot s where s.id = r.snapshot and s.state = 'published')
  and not exists (select from workforce.withholding w where w.force = r.force
                     and (w.requested > w.finished or w.finished_at > r.started_at))`;

/** What people decide about a release that has been built. */
@Injectable()
export class ReleaseDecisions {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly store: ReleaseStore,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: () => Date,
  ) {}

  /** Takes the decision or says why not. Approving asks for a second person: not the one who built it, never a steward,
   *  never the terminal. The rest takes the terminal or an analyst or data protection officer. Publishing moves readers to the release at once; archiving takes it from them, and sends them to
   *  the newest one that is left. A discarded release loses its cells. */
  async decide(decision: Decision, id: string, actor: string): Promise<Result<ReleaseRow, ReleaseRefusal>> {
    const found = await this.store.find(id);
    if (!found) return refuse('unknown-release', 'there is no release with this id.');
    const decided = await inTransaction(
      this.dataSource,
      async (runner): Promise<Result<void, ReleaseRefusal>> => {
        if (!(await this.move(runner, decision, found, actor))) {
          return refuse('release-ended', 'not decided');
        }
        if (decision === 'publish') await sendReaders(runner, found);
        if (decision === 'archive') await sendReadersBack(runner, found);
        await this.audit.append(runner, {
          ...{ actor, action: `releases.${decision}`, object: found.id, outcome: 'done' },
          detail: { force: found.force, period: found.period },
        });
        return ok(undefined);
      },
    );
    const row = (await this.store.find(id)) ?? found;
    return decided.ok ? ok(row) : this.refused(decision, row, actor);
  }

  private async move(
    runner: QueryRunner,
    decision: Decision,
    { id }: ReleaseRow,
    actor: string,
  ): Promise<boolean> {
    if (!isUuid(id)) return false;
    const statement = STATEMENTS[decision]
      .replace('still_true', STILL_TRUE)
      .replace('by_decider', BY_DECIDER);
    const moved: [unknown[], number] = await runner.query(statement, [id, actor, this.clock()]);
    return moved[1] === 1;
  }

  private async refused(
    decision: Decision,
    row: ReleaseRow,
    actor: string,
  ): Promise<Result<never, ReleaseRefusal>> {
    const [account] = await this.dataSource.query<{ roles: string[]; open: boolean }[]>(
      'select roles, disabled_at is null as open from access.account where username = $1',
      [actor],
    );
    const refusal = explainDecision(decision, row, {
      username: actor,
      isTerminal: actor === COMMAND_LINE,
      roles: account?.open === true ? account.roles : [],
    });
    await this.audit.append(this.dataSource, {
      ...{ actor, action: `releases.${decision}`, object: row.id, outcome: 'refused' },
      detail: { refusal: refusal.code },
    });
    return { ok: false, refusal };
  }
}

async function sendReaders(runner: QueryRunner, { id, force }: ReleaseRow): Promise<void> {
  await runner.query(
    `insert into release.in_force (force, release_id) values ($1, $2)
     on conflict (force) do update set release_id = excluded.release_id`,
    [force, id],
  );
}

async function sendReadersBack(runner: QueryRunner, { id, force }: ReleaseRow): Promise<void> {
  const gone: [unknown[], number] = await runner.query('delete from release.in_force where release_id = $1', [
    id,
  ]);
  if (gone[1] === 0) return;
  await runner.query(
    `insert into release.in_force (force, release_id)
     select force, id from release.release where force = $1 and state = 'published' order by period desc limit 1`,
    [force],
  );
}
