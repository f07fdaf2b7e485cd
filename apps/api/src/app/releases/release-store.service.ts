import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type ReleaseRequest } from '@muster/contracts';
import { ok, refuse, type Result } from '@muster/domain';
import { DataSource } from 'typeorm';
import { AuditTrail } from '../access/audit-trail.service';
import { inTransaction } from '../platform/postgres/in-transaction';
import { isUuid } from '../platform/postgres/is-uuid';
import { CLOCK } from '../platform/tokens';
import { RELEASE_ROW, type ReleaseRow } from './release-row';
import { type ReleaseRefusal } from './releases.errors';

/** The table `release.release` as the role that serves requests may see it: everything but cells. */
@Injectable()
export class ReleaseStore {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: () => Date,
  ) {}

  /** The release, or null when there is none with this id (or it is no id at all). */
  async find(id: string): Promise<ReleaseRow | null> {
    if (!isUuid(id)) return null;
    const rows = await this.dataSource.query<ReleaseRow[]>(`select ${RELEASE_ROW} where r.id = $1`, [id]);
    return rows[0] ?? null;
  }

  /** The releases of a force, newest quarter first, the latest build of a quarter first. */
  async list(force: string): Promise<readonly ReleaseRow[]> {
    return this.dataSource.query<ReleaseRow[]>(
      `select ${RELEASE_ROW} where r.force = $1 order by r.period desc, r.started_at desc, r.id`,
      [force],
    );
  }

  /** Releases on which work is going on, or was when a process ended. */
  async unfinished(): Promise<readonly ReleaseRow[]> {
    return this.dataSource.query<ReleaseRow[]>(
      `select ${RELEASE_ROW} where r.state in ('building', 'auditing') order by r.started_at`,
    );
  }

  /** The release of a force that is being built or waits for somebody, if there is one. */
  async waiting(force: string): Promise<ReleaseRow | null> {
    const rows = await this.dataSource.query<ReleaseRow[]>(
      `select ${RELEASE_ROW} where r.force = $1 and r.state in ('building', 'auditing', 'built', 'approved')`,
      [force],
    );
    return rows[0] ?? null;
  }

  /** Opens the record of a build: state `building`. Refused while another release of the force is open, and for a quarter
   *  that is not after the last published one. */
  async open(
    { force, period, purpose }: ReleaseRequest,
    actor: string,
  ): Promise<Result<ReleaseRow, ReleaseRefusal>> {
    const opened = await inTransaction(
      this.dataSource,
      async (runner): Promise<Result<string, ReleaseRefusal>> => {
        const [last]: { period: string }[] = await runner.query(
          `select max(period) as period from release.release
            where force = $1 and state in ('published', 'archived') having max(period) >= $2`,
          [force, period],
        );
        if (last) return refuse('period-before-last', notAfter(last.period));
        const rows: { id: string }[] = await runner.query(
          `insert into release.release (force, period, built_by, started_at, purpose) values ($1, $2, $3, $4, $5)
           on conflict (force) where state in ('building', 'auditing', 'built', 'approved') do nothing returning id`,
          [force, period, actor, this.clock(), purpose ?? null],
        );
        const [row] = rows;
        if (!row) return refuse('release-exists', EXISTS);
        await this.audit.append(runner, {
          ...{ actor, action: 'releases.build', object: row.id, outcome: 'done' },
          ...(purpose === undefined ? {} : { purpose }),
          detail: { force, period },
        });
        return ok(row.id);
      },
    );
    if (!opened.ok) {
      const refusal = { refusal: opened.refusal.code };
      await this.audit.append(this.dataSource, {
        ...{ actor, action: 'releases.build', object: '', outcome: 'refused', detail: refusal },
      });
      return opened;
    }
    const row = await this.find(opened.value);
    return row ? ok(row) : refuse('unknown-release', 'there is no release with this id.');
  }
}

const EXISTS = 'a release of this force is being built or waits for a decision; publish or discard it first.';

function notAfter(period: string): string {
  return `the release of ${period} has been published; build a later quarter. A correction comes with it.`;
}
