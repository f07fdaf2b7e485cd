import { Module } from '@nestjs/common';
import { AnnotationsModule } from '../annotations/annotations.module';
import { DefinitionsModule } from '../definitions/definitions.module';
import { GrantsModule } from '../grants/grants.module';
import { LedgerModule } from '../ledger/ledger.module';
import { QuestionContexts } from './question-contexts.service';
import { QuestionRecorder } from './question-recorder.service';
import { SensitiveGate } from './sensitive-gate.service';
import { SeriesEventsService } from './series-events.service';

/** What every question about the figures of a force needs: its ledger, its definitions, the words of both. */
@Module({
  imports: [AnnotationsModule, DefinitionsModule, GrantsModule, LedgerModule],
  providers: [QuestionContexts, QuestionRecorder, SensitiveGate, SeriesEventsService],
  exports: [QuestionContexts, QuestionRecorder, SensitiveGate, SeriesEventsService],
})
export class QuestionsModule {}
