import { Module } from '@nestjs/common';
import { CaseAuditController } from './audit/case-audit.controller';
import { CaseAudit } from './audit/case-audit.service';
import { BreakGlassEnd } from './break-glass/break-glass-end.service';
import { BreakGlassFiles } from './break-glass/break-glass-file.service';
import { BreakGlassController } from './break-glass/break-glass.controller';
import { BreakGlassOpenings } from './break-glass/break-glass.service';
import { CasesModule } from './cases.module';
import { CaseCustody } from './custody/case-custody.service';
import { CaseErasure } from './erasure/case-erasure.service';
import { Certificates } from './erasure/certificates.service';
import { ErasureController } from './erasure/erasure.controller';
import { LegalHoldsController } from './holds/legal-holds.controller';
import { LegalHolds } from './holds/legal-holds.service';
import { CaseClock } from './jobs/case-clock.service';
import { CaseJobs } from './jobs/case-jobs.service';
import { CaseQueue } from './jobs/case-queue.service';
import { CasePolicies } from './retention/case-policies.service';
import { CasePurge } from './retention/case-purge.service';
import { CaseFunnel } from './tally/case-funnel.service';
import { CaseTally } from './tally/case-tally.service';
import { TickCodes } from './tally/tick-codes.service';
import { TicksController } from './tally/ticks.controller';
import { Ticks } from './tally/ticks.service';

/** What becomes of cases by the clock, by decision of two people, and in totals. */
@Module({
  imports: [CasesModule],
  controllers: [
    BreakGlassController,
    CaseAuditController,
    ErasureController,
    LegalHoldsController,
    TicksController,
  ],
  providers: [
    BreakGlassEnd,
    BreakGlassFiles,
    BreakGlassOpenings,
    CaseAudit,
    CaseClock,
    CaseCustody,
    CaseErasure,
    CaseFunnel,
    CaseJobs,
    CasePolicies,
    CasePurge,
    CaseQueue,
    CaseTally,
    Certificates,
    LegalHolds,
    TickCodes,
    Ticks,
  ],
  exports: [CaseFunnel, CaseTally],
})
export class CaseUpkeepModule {}
