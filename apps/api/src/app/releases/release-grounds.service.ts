import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type ReleaseQuarter } from '@muster/disclosure';
import { ok, refuse, type Refusal, type Result } from '@muster/domain';
import { DataSource } from 'typeorm';
import { DefinitionsService } from '../definitions/definitions.service';
import { inTransaction } from '../platform/postgres/in-transaction';
import { BUILDER } from '../platform/tokens';
import { assignRecordKeys } from './build/assign-record-keys';
import { loadReleaseSource } from './build/load-release-source';
import { readGround, type ReleaseGround } from './build/release-ground';
import { ReleasePolicy } from './release-policy.service';

export type GroundRefusal = Refusal & { readonly code: 'unknown-force' | 'no-release' };

/** How often a snapshot may be published in the moment between giving out record keys and reading them. */
const ATTEMPTS = 5;

/** Reads what releases are counted from, with the login that may. Undisclosed. */
@Injectable()
export class ReleaseGrounds {
  constructor(
    @InjectDataSource(BUILDER) private readonly dataSource: DataSource,
    private readonly definitions: DefinitionsService,
    private readonly policy: ReleasePolicy,
  ) {}

  /** The ground of a force and quarter as of one moment. Everybody has a record key by then: keys are given and committed
   *  before the moment, and a snapshot published in between is looked at again. */
  async prepare(forceCode: string, quarter: ReleaseQuarter): Promise<Result<ReleaseGround, GroundRefusal>> {
    const force = await this.definitions.force(forceCode);
    if (!force) return refuse('unknown-force', 'there is no force with this code.');
    const definitions = await this.definitions.all();
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      await assignRecordKeys(this.dataSource, force.code);
      const read = await inTransaction(
        this.dataSource,
        async (runner): Promise<Result<ReleaseGround | null, GroundRefusal>> => {
          await runner.query('set transaction isolation level repeatable read read only');
          const loaded = await loadReleaseSource(runner, force, definitions);
          return loaded ? readGround(runner, loaded, quarter, this.policy.current) : ok(null);
        },
      );
      if (!read.ok) return read;
      if (read.value) return ok(read.value);
    }
    throw new Error('snapshots were published faster than they could be read');
  }
}
