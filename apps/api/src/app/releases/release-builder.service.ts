import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { releaseReport } from '@muster/disclosure';
import { type Refusal } from '@muster/domain';
import { DataSource } from 'typeorm';
import { passFaultPoint } from '../ledger/fault-point';
import { OfficeListCounter } from '../office-holders/office-list-counter.service';
import { BUILDER } from '../platform/tokens';
import { AuditWorker } from './audit/audit-worker.service';
import { type CountedRelease, countRelease } from './build/count-release';
import { quarterNamed } from './quarter-named';
import { ReleaseGrounds } from './release-grounds.service';
import { ReleasePolicy } from './release-policy.service';
import { type BuildProgress, ReleaseProgress, type Telling } from './release-progress.service';
import { type ReleaseRow } from './release-row';
import { ReleaseWriter } from './release-writer.service';
import { RoundingSecret } from './rounding-secret.service';

/** Builds one release from beginning to end. What it reads is of one moment, and what it writes is written at once, so a
 *  build that was cut off leaves nothing and begins again. */
@Injectable()
export class ReleaseBuilder {
  constructor(
    @InjectDataSource(BUILDER) private readonly dataSource: DataSource,
    private readonly grounds: ReleaseGrounds,
    private readonly secret: RoundingSecret,
    private readonly policy: ReleasePolicy,
    private readonly worker: AuditWorker,
    private readonly officeLists: OfficeListCounter,
    private readonly progress: ReleaseProgress,
    private readonly writer: ReleaseWriter,
  ) {}

  /** Null when the release is built, breached or discarded meanwhile; a refusal when it cannot be built. Faults are
   *  thrown. */
  async build(row: ReleaseRow, tell: Telling): Promise<Refusal | null> {
    const say = (progress: BuildProgress) => {
      this.progress.say(row.id, progress);
      tell(progress);
    };
    if (!(await this.progress.move(row.id, 'building'))) return null;
    say({ step: 'read', done: 0, of: 1 });
    const ground = await this.grounds.prepare(row.force, quarterNamed(row.period));
    if (!ground.ok) return ground.refusal;
    const hmac = await this.secret.open(!(await this.anythingPublished()));
    if (!hmac.ok) return hmac.refusal;
    say({ step: 'count', done: 0, of: 1 });
    const counted = await this.withEarlierLists(countRelease(ground.value, hmac.value));
    passFaultPoint('count');
    if (!(await this.progress.move(row.id, 'auditing'))) return null;
    say({ step: 'audit', done: 0, of: 1 });
    const audit = await this.worker.run(counted.input, say);
    const officeList = audit.audit.passed ? await this.officeLists.count({ ...counted, audit }) : null;
    say({ step: 'write', done: 0, of: 1 });
    const { policy, plan, base } = ground.value;
    const report = releaseReport({
      ...{ policy, lattice: plan.lattice, cells: counted.cells, audited: audit },
      ...{ milliseconds: audit.milliseconds, before: base?.report ?? null, questions: this.policy.questions },
    });
    await this.writer.write(row, { ground: ground.value, counted, audit, report, officeList });
    return null;
  }

  /** The build has failed: why, in one sentence. */
  async fail(row: ReleaseRow, message: string): Promise<void> {
    await this.progress.fail(row, message);
  }

  private async withEarlierLists(counted: CountedRelease): Promise<CountedRelease> {
    const told = await this.officeLists.toldBefore(counted);
    return { ...counted, input: { ...counted.input, facts: [...counted.input.facts, ...told] } };
  }

  private async anythingPublished(): Promise<boolean> {
    const [row] = await this.dataSource.query<{ has_one: boolean }[]>(
      `select exists (select from release.release where state in ('published', 'archived')) as has_one`,
    );
    return row?.has_one === true;
  }
}
