import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type PackDownload, type PackReading } from '@muster/contracts';
import { type DisclosedTable, packDownload, readPack, reopenPack } from '@muster/disclosure';
import { ok, refuse, type Result } from '@muster/domain';
import { type PackFormat } from '@muster/packs';
import { DataSource } from 'typeorm';
import { AuditTrail } from '../access/audit-trail.service';
import { READER } from '../platform/tokens';
import { toPack } from './pack-row';
import { PackStore } from './pack-store.service';
import { type PackView } from './pack-view';
import { type PackRefusal } from './packs.errors';

const VIEWS: Readonly<Record<PackView, string>> = {
  office: 'release.pack_for_office',
  'plan-lead': 'release.pack_for_plan_lead',
  board: 'release.pack_for_board',
  network: 'release.pack_for_network',
};

/** Reads the content of packs, through the login of the database that can read nothing but what was released. */
@Injectable()
export class PackReader {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @InjectDataSource(READER) private readonly released: DataSource,
    private readonly store: PackStore,
    private readonly audit: AuditTrail,
  ) {}

  /** A pack as the reader may read it. Refused alike whether there is none, or not for this reader. */
  async read(
    id: string,
    view: PackView,
    actor: string,
  ): Promise<Result<DisclosedTable<PackReading>, PackRefusal>> {
    return this.open(id, view, { actor, action: 'packs.read' });
  }

  /** A pack as a file. The trail keeps who took which format. */
  async file(
    id: string,
    format: PackFormat,
    view: PackView,
    actor: string,
  ): Promise<Result<DisclosedTable<PackDownload>, PackRefusal>> {
    const opened = await this.open(id, view, { actor, action: 'packs.download', detail: { format } });
    return opened.ok ? ok(packDownload(opened.value, format)) : opened;
  }

  private async open(
    id: string,
    view: PackView,
    told: { actor: string; action: string; detail?: Readonly<Record<string, string>> },
  ): Promise<Result<DisclosedTable<PackReading>, PackRefusal>> {
    const row = await this.store.find(id, view);
    const kept = row && (await this.content(row.id, view));
    if (!row || !kept) return refuse('unknown-pack', 'there is no pack with this id that you may read.');
    const document = reopenPack({ id: row.id, hash: row.hash, content: kept.content }, sha256);
    await this.audit.append(this.dataSource, { ...told, object: row.id, outcome: 'done' });
    return ok(readPack(toPack(row, view), document));
  }

  private async content(id: string, view: PackView): Promise<{ readonly content: unknown } | null> {
    const rows = await this.released.query<{ content: unknown }[]>(
      `select content from ${VIEWS[view]} where id = $1`,
      [id],
    );
    return rows[0] ?? null;
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
