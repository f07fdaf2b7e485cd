import { Module } from '@nestjs/common';
import { DefinitionsModule } from '../definitions/definitions.module';
import { Themes } from '../definitions/themes.service';
import { AllocationController } from './allocation/allocation.controller';
import { Allocation } from './allocation/allocation.service';
import { CaseFiles } from './case-files.service';
import { CaseReturns } from './case-returns.service';
import { CaseTransaction } from './case-transaction.service';
import { CaseWriter } from './case-writer.service';
import { RecoveryKeys } from './keys/recovery-keys.service';
import { CaseRetention } from './retention/case-retention.service';
import { WorkingDays } from './retention/working-days.service';
import { Signposts } from './talk/signposts.service';
import { TalkCases } from './talk/talk-cases.service';
import { TalkExclusions } from './talk/talk-exclusions.service';
import { TalkLimits } from './talk/talk-limits';
import { TalkOptionsReader } from './talk/talk-options.service';
import { TalkRequests } from './talk/talk-requests.service';
import { TalkController } from './talk/talk.controller';
import { CaseRelease } from './work/case-release.service';
import { CaseWorkController } from './work/case-work.controller';
import { CaseWork } from './work/case-work.service';
import { ListenerKeys } from './work/listener-keys.service';
import { ListenerController } from './work/listener.controller';
import { OwnCases } from './work/own-cases.service';

/** Conversations in confidence, as colleagues, listeners and allocators meet them. The server reads none of the words. */
@Module({
  imports: [DefinitionsModule],
  controllers: [TalkController, CaseWorkController, ListenerController, AllocationController],
  providers: [
    Allocation,
    CaseFiles,
    CaseRelease,
    CaseRetention,
    CaseReturns,
    CaseTransaction,
    CaseWork,
    CaseWriter,
    ListenerKeys,
    OwnCases,
    RecoveryKeys,
    Signposts,
    TalkCases,
    TalkExclusions,
    TalkLimits,
    TalkOptionsReader,
    TalkRequests,
    Themes,
    WorkingDays,
  ],
  exports: [CaseFiles, CaseRetention, CaseReturns, CaseTransaction, TalkCases, WorkingDays],
})
export class CasesModule {}
