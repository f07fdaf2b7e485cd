import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { ok, refuse, type Result } from '@muster/domain';
import { PACK_MOVES, type PackMoveKind } from '@muster/packs';
import { DataSource, type QueryRunner } from 'typeorm';
import { AuditTrail } from '../access/audit-trail.service';
import { COMMAND_LINE } from '../access/terminal-actor';
import { inTransaction } from '../platform/postgres/in-transaction';
import { CLOCK } from '../platform/tokens';
import { explainPackMove } from './explain-pack-move';
import { PackBuilds } from './pack-builds.service';
import { type PackRow } from './pack-row';
import { PackStore } from './pack-store.service';
import { type PackRefusal } from './packs.errors';

/** Columns that say who moved a pack, and when. */
const SIGNED: Readonly<Record<PackMoveKind, string>> = {
  freeze: 'frozen',
  approve: 'approved',
  publish: 'published',
  archive: 'ended',
  discard: 'ended',
};

/** What people decide about a pack that has been built. */
@Injectable()
export class PackDecisions {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly store: PackStore,
    private readonly builds: PackBuilds,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: () => Date,
  ) {}

  /** Moves a pack on, or says why not. Freezing puts the pack together once more and compares: what was looked at is what is
   *  frozen. Approving takes a second person. Publishing archives the pack of the same forum and quarter that was published
   *  before. */
  async decide(kind: PackMoveKind, id: string, actor: string): Promise<Result<PackRow, PackRefusal>> {
    const found = await this.store.find(id);
    if (!found) return refuse('unknown-pack', 'there is no pack with this id.');
    const changed = kind === 'freeze' ? await this.changedSince(found, actor) : ok(undefined);
    const moved = changed.ok
      ? await inTransaction(this.dataSource, async (runner): Promise<Result<void, PackRefusal>> => {
          if (kind === 'publish') await this.replace(runner, found, actor);
          if (!(await this.move(runner, kind, found, actor))) return refuse('pack-ended', 'not moved');
          await this.audit.append(runner, {
            ...{ actor, action: `packs.${kind}`, object: found.id, outcome: 'done' },
            detail: { force: found.force, audience: found.audience, period: found.period },
          });
          return ok(undefined);
        })
      : changed;
    const row = (await this.store.find(id)) ?? found;
    if (moved.ok) return ok(row);
    const refusal = changed.ok ? await this.explain(kind, row, actor) : changed.refusal;
    await this.audit.append(this.dataSource, {
      ...{ actor, action: `packs.${kind}`, object: row.id, outcome: 'refused' },
      detail: { refusal: refusal.code },
    });
    return { ok: false, refusal };
  }

  /** The whole rule of a move in one statement, so that two at the same moment cannot both pass. */
  private async move(
    runner: QueryRunner,
    kind: PackMoveKind,
    { id }: PackRow,
    actor: string,
  ): Promise<boolean> {
    const { from, to, roles, bySecondPerson, onPublishedRelease } = PACK_MOVES[kind];
    const signed = SIGNED[kind];
    const moved: [unknown[], number] = await runner.query(
      `update release.pack p set state = $4, ${signed}_by = $2, ${signed}_at = $3
        where p.id = $1 and p.state = any ($5)
          and (not $6 or p.built_by <> $2)
          and (not $7 or exists (select from release.release r where r.id = p.release_id and r.state = 'published'))
          and (($2 = $8 and not $6) or exists (
            select from access.account a where a.username = $2 and a.disabled_at is null and a.roles && $9))`,
      [...[id, actor, this.clock(), to, from, bySecondPerson, onPublishedRelease, COMMAND_LINE], [...roles]],
    );
    return moved[1] === 1;
  }

  private async replace(
    runner: QueryRunner,
    { id, force, audience, period }: PackRow,
    actor: string,
  ): Promise<void> {
    await runner.query(
      `update release.pack p set state = 'archived', ended_by = $5, ended_at = $6, replaced_by = $1
        where p.force = $2 and p.audience = $3 and p.period = $4 and p.state = 'published' and p.id <> $1`,
      [id, force, audience, period, actor, this.clock()],
    );
  }

  private async changedSince(row: PackRow, actor: string): Promise<Result<void, PackRefusal>> {
    if (row.state !== 'built') return ok(undefined);
    const now = await this.builds.hashNow(row, actor);
    if (!now.ok) return now;
    if (now.value === row.hash) return ok(undefined);
    return refuse(
      'pack-changed-since',
      'what this pack is made of has changed since it was built; build it again and look at it.',
    );
  }

  private async explain(kind: PackMoveKind, row: PackRow, actor: string): Promise<PackRefusal> {
    const [account] = await this.dataSource.query<{ roles: string[] }[]>(
      'select roles from access.account where username = $1 and disabled_at is null',
      [actor],
    );
    return explainPackMove(kind, row, {
      ...{ username: actor, isTerminal: actor === COMMAND_LINE },
      roles: account?.roles ?? [],
    });
  }
}
