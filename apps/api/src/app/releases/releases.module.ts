import { Module } from '@nestjs/common';
import { AuditTrail } from '../access/audit-trail.service';
import { DefinitionsModule } from '../definitions/definitions.module';
import { OfficeListCounter } from '../office-holders/office-list-counter.service';
import { AuditWorker } from './audit/audit-worker.service';
import { ReleaseBuilder } from './release-builder.service';
import { ReleaseDecisions } from './release-decisions.service';
import { ReleaseGrounds } from './release-grounds.service';
import { ReleaseJobs } from './release-jobs.service';
import { ReleasePolicy } from './release-policy.service';
import { ReleaseProgress } from './release-progress.service';
import { ReleaseReader } from './release-reader.service';
import { ReleaseRequests } from './release-requests.service';
import { ReleasesController } from './releases.controller';
import { ReleaseStore } from './release-store.service';
import { ReleaseWriter } from './release-writer.service';
import { RoundingSecret } from './rounding-secret.service';

/** Releases: built, approved and published by people who work with true counts, read by those who do not. */
@Module({
  imports: [DefinitionsModule],
  controllers: [ReleasesController],
  providers: [
    AuditTrail,
    AuditWorker,
    OfficeListCounter,
    ReleaseBuilder,
    ReleaseDecisions,
    ReleaseGrounds,
    ReleaseJobs,
    ReleasePolicy,
    ReleaseProgress,
    ReleaseReader,
    ReleaseRequests,
    ReleaseStore,
    ReleaseWriter,
    RoundingSecret,
  ],
  exports: [AuditWorker, ReleaseGrounds, ReleasePolicy, ReleaseReader, RoundingSecret],
})
export class ReleasesModule {}
