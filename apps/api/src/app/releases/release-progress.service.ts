import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { AuditTrail } from '../access/audit-trail.service';
import { BUILDER } from '../platform/tokens';
import { type ReleaseRow } from './release-row';

/** How far a build is. It tells nothing of any cell. */
export interface BuildProgress {
  readonly step: 'read' | 'count' | 'audit' | 'repair' | 'write';
  readonly done: number;
  readonly of: number;
}

export type Telling = (progress: BuildProgress) => void;

const EVERY_MS = 500;

/** Says in the database where a build stands, so that every process can show it. */
@Injectable()
export class ReleaseProgress {
  private readonly saidAt = new Map<string, number>();

  constructor(
    @InjectDataSource(BUILDER) private readonly dataSource: DataSource,
    private readonly trail: AuditTrail,
  ) {}

  /** Moves an unfinished build to another step of it; false when it is none any more. */
  async move(id: string, to: 'building' | 'auditing'): Promise<boolean> {
    const moved: [unknown[], number] = await this.dataSource.query(
      `update release.release set state = $2, progress = null where id = $1 and state in ('building', 'auditing')`,
      [id, to],
    );
    return moved[1] === 1;
  }

  /** A step is written down at once, its progress twice a second at most. Nobody waits for it. */
  say(id: string, progress: BuildProgress): void {
    const now = performance.now();
    if (progress.done > 0 && now - (this.saidAt.get(id) ?? -EVERY_MS) < EVERY_MS) return;
    this.saidAt.set(id, now);
    this.dataSource
      .query(`update release.release set progress = $2 where id = $1 and state in ('building', 'auditing')`, [
        id,
        JSON.stringify(progress),
      ])
      .catch(() => undefined);
  }

  /** The build has failed: why, in one sentence. Does nothing when the release is not being built any more. */
  async fail({ id, builtBy }: Pick<ReleaseRow, 'id' | 'builtBy'>, message: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const failed: [unknown[], number] = await manager.query(
        `update release.release set state = 'failed', progress = null, message = $2
          where id = $1 and state in ('building', 'auditing')`,
        [id, message],
      );
      if (failed[1] === 0) return;
      await this.trail.append(manager, {
        actor: builtBy,
        action: 'releases.audit',
        object: id,
        outcome: 'failed',
      });
    });
  }
}
