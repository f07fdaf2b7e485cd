import { Module } from '@nestjs/common';
import { DefinitionsModule } from '../definitions/definitions.module';
import { LedgerModule } from '../ledger/ledger.module';
import { QuestionContexts } from './question-contexts.service';
import { QuestionRecorder } from './question-recorder.service';
import { SeriesEventsService } from './series-events.service';

/** What every question about the figures of a force needs: its ledger, its definitions, the words of both. */
@Module({
  imports: [DefinitionsModule, LedgerModule],
  providers: [QuestionContexts, QuestionRecorder, SeriesEventsService],
  exports: [QuestionContexts, QuestionRecorder, SeriesEventsService],
})
export class QuestionsModule {}
