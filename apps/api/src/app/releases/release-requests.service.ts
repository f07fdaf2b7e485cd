import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  AnalystTable,
  type Release,
  type ReleaseDetail,
  type ReleaseFile,
  type ReleaseRequest,
} from '@muster/contracts';
import {
  type DisclosedTable,
  openRelease,
  quarterOf,
  type ReaderRole,
  releaseFile,
  snapshotAt,
} from '@muster/disclosure';
import { type Force, ok, refuse, type Result } from '@muster/domain';
import { DataSource } from 'typeorm';
import { AuditTrail } from '../access/audit-trail.service';
import { DefinitionsService } from '../definitions/definitions.service';
import { calendarDay } from '../platform/calendar-day';
import { CLOCK } from '../platform/tokens';
import { ReleasePolicy } from './release-policy.service';
import { ReleaseReader } from './release-reader.service';
import { type ReleaseRow, toRelease } from './release-row';
import { ReleaseStore } from './release-store.service';
import { type ReleaseRefusal } from './releases.errors';

/** What analysts and data protection officers ask of releases, over HTTP and at the terminal. */
@Injectable()
export class ReleaseRequests {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly definitions: DefinitionsService,
    private readonly policy: ReleasePolicy,
    private readonly store: ReleaseStore,
    private readonly reader: ReleaseReader,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: () => Date,
  ) {}

  /** Opens a build; the caller hands the id to `ReleaseJobs`. Refused without a snapshot that stands for the quarter, and
   *  while the quarter goes on: its last snapshot could never be released. */
  async build(request: ReleaseRequest, actor: string): Promise<Result<ReleaseRow, ReleaseRefusal>> {
    const force = await this.force(request.force);
    if (!force.ok) return force;
    const quarter = quarterOf(request.period);
    const days = await this.dataSource.query<{ day: string }[]>(
      `select to_char(as_at, 'YYYY-MM-DD') as day from workforce.snapshot where force = $1 and state = 'published'`,
      [force.value.code],
    );
    const { oldestSnapshot } = this.policy.current;
    const all = days.map(({ day }) => day);
    if (!quarter || snapshotAt(quarter.lastDay, all, oldestSnapshot.value) === null) {
      return refuse(
        'no-release',
        `no release: no snapshot lies in the ${oldestSnapshot.value} days up to the end of this quarter.`,
      );
    }
    if (quarter.lastDay >= calendarDay(this.clock())) {
      return refuse('quarter-not-ended', 'this quarter goes on; build its release when it is over.');
    }
    return this.store.open(request, actor);
  }

  async list(forceCode: string): Promise<Result<readonly Release[], ReleaseRefusal>> {
    const force = await this.force(forceCode);
    if (!force.ok) return force;
    return ok((await this.store.list(force.value.code)).map((row) => toRelease(row, force.value.name)));
  }

  /** The release as people see it. */
  async show(row: ReleaseRow): Promise<Release> {
    return toRelease(row, (await this.definitions.force(row.force))?.name ?? row.force);
  }

  /** A release with its report, which holds true counts: whoever reads it stands in the audit trail. */
  async detail(id: string, actor: string): Promise<Result<AnalystTable<ReleaseDetail>, ReleaseRefusal>> {
    const row = await this.store.find(id);
    if (!row) return refuse('unknown-release', 'there is no release with this id.');
    if (row.report) {
      await this.audit.append(this.dataSource, {
        ...{ actor, action: 'releases.get', object: row.id, outcome: 'done' },
      });
    }
    return ok(AnalystTable.of({ release: await this.show(row), report: row.report }));
  }

  /** Everything that `role` reads of a published release. */
  async file(
    id: string,
    role: ReaderRole,
    actor: string,
  ): Promise<Result<DisclosedTable<ReleaseFile>, ReleaseRefusal>> {
    const row = await this.store.find(id);
    if (!row) return refuse('unknown-release', 'there is no release with this id.');
    if (row.state !== 'published') return refuse('not-published', 'only a published release is given out.');
    const opened = await this.reader.open(row.force, row.period, role);
    if (!opened.ok) return opened;
    await this.audit.append(this.dataSource, {
      ...{ actor, action: 'releases.export', object: row.id, outcome: 'done', detail: { role } },
    });
    const { meta, rows, rules } = opened.value;
    return ok(releaseFile(openRelease(meta, rows, rules)));
  }

  async force(code: string): Promise<Result<Force, ReleaseRefusal>> {
    const force = await this.definitions.force(code);
    return force ? ok(force) : refuse('unknown-force', 'there is no force with this code.');
  }
}
