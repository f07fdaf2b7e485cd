import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type PackDocument, type PackRequest } from '@muster/contracts';
import { ok, refuse, type Result } from '@muster/domain';
import { canonicalJson } from '@muster/packs';
import { DataSource, type QueryRunner } from 'typeorm';
import { AuditTrail } from '../access/audit-trail.service';
import { inTransaction } from '../platform/postgres/in-transaction';
import { CLOCK } from '../platform/tokens';
import { PackComposer } from './pack-composer.service';
import { type PackRow } from './pack-row';
import { PackStore } from './pack-store.service';
import { type PackRefusal } from './packs.errors';

/** Builds packs: drafts that somebody can look at. */
@Injectable()
export class PackBuilds {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly composer: PackComposer,
    private readonly store: PackStore,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: () => Date,
  ) {}

  /** Puts a pack together and keeps it as a draft. A draft of the same forum and quarter that nobody has frozen gives way;
   *  a frozen one must be published or discarded first. */
  async build(request: PackRequest, actor: string): Promise<Result<PackRow, PackRefusal>> {
    const composed = await this.composer.compose(request, actor);
    const built = composed.ok
      ? await inTransaction(this.dataSource, async (runner): Promise<Result<string, PackRefusal>> => {
          const { document } = composed.value;
          const id = await this.keep(runner, document.toJSON(), request, actor);
          if (id === null) return refuse('pack-waits', WAITS);
          await this.audit.append(runner, {
            ...{ actor, action: 'packs.build', object: id, outcome: 'done' },
            ...(request.purpose === undefined ? {} : { purpose: request.purpose }),
            detail: { force: request.force, audience: request.audience, period: request.period },
          });
          return ok(id);
        })
      : composed;
    if (!built.ok) {
      const detail = { refusal: built.refusal.code };
      await this.audit.append(this.dataSource, {
        ...{ actor, action: 'packs.build', object: '', outcome: 'refused', detail },
      });
      return built;
    }
    const row = await this.store.find(built.value);
    return row ? ok(row) : refuse('unknown-pack', 'there is no pack with this id.');
  }

  /** The hash that a pack would have if it were built now; refused where it could not be. */
  async hashNow(
    { force, audience, period, meeting }: PackRow,
    actor: string,
  ): Promise<Result<string, PackRefusal>> {
    const asked = { force, audience, period, ...(meeting === null ? {} : { meeting }) };
    const composed = await this.composer.compose(asked, actor);
    return composed.ok ? ok(hashOf(composed.value.document.toJSON()).toString('hex')) : composed;
  }

  private async keep(
    runner: QueryRunner,
    document: PackDocument,
    { purpose }: PackRequest,
    actor: string,
  ): Promise<string | null> {
    const { audience, force, release } = document;
    await runner.query(
      `update release.pack set state = 'discarded', ended_by = $4, ended_at = $5
        where force = $1 and audience = $2 and period = $3 and state = 'built'`,
      [force.code, audience.id, release.period, actor, this.clock()],
    );
    const rows: { id: string }[] = await runner.query(
      `insert into release.pack (force, audience, audience_name, reader, period, period_label, release_id, meeting, content,
                                 hash, purpose, built_by, built_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
       on conflict (force, audience, period) where state in ('built', 'frozen', 'approved') do nothing returning id`,
      [
        ...[force.code, audience.id, audience.name, audience.reader, release.period, release.periodLabel],
        ...[release.id, document.meeting, canonicalJson(document), hashOf(document), purpose ?? null],
        ...[actor, this.clock()],
      ],
    );
    return rows[0]?.id ?? null;
  }
}

const WAITS =
  'a pack of this forum and quarter is frozen and waits for a decision; publish or discard it first.';

function hashOf(document: PackDocument): Buffer {
  return createHash('sha256').update(canonicalJson(document)).digest();
}
