import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { isUuid } from '../platform/postgres/is-uuid';
import { PACK_ROW, type PackRow } from './pack-row';
import { type PackView } from './pack-view';

/** The same conditions as the views of content have. */
const SEEN: Readonly<Record<PackView, string>> = {
  office: `p.state <> 'discarded'`,
  'plan-lead': `p.state <> 'discarded' and r.state = 'published'`,
  board: `p.state in ('published', 'archived') and r.state = 'published'`,
  network: `p.state = 'published' and p.reader = 'network' and r.state = 'published'`,
};

/** The table `release.pack` as the role that serves requests may see it: everything but content. */
@Injectable()
export class PackStore {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** The pack, or null when there is none with this id that the reader may know of. */
  async find(id: string, view: PackView | 'all' = 'all'): Promise<PackRow | null> {
    if (!isUuid(id)) return null;
    const seen = view === 'all' ? '' : `and ${SEEN[view]}`;
    const rows = await this.dataSource.query<PackRow[]>(`select ${PACK_ROW} where p.id = $1 ${seen}`, [id]);
    return rows[0] ?? null;
  }

  /** The packs of a force that the reader may know of, newest quarter first, then by forum; the latest of two first. */
  async list(force: string, view: PackView): Promise<readonly PackRow[]> {
    return this.dataSource.query<PackRow[]>(
      `select ${PACK_ROW} where p.force = $1 and ${SEEN[view]}
        order by p.period desc, p.audience_name, p.built_at desc, p.id`,
      [force],
    );
  }
}
