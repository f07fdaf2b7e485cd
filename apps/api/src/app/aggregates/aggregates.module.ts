import { Module } from '@nestjs/common';
import { CountFilesModule } from '../count-files/count-files.module';
import { DefinitionsModule } from '../definitions/definitions.module';
import { FilesModule } from '../files/files.module';
import { QuestionsModule } from '../questions/questions.module';
import { AggregatesController } from './aggregates.controller';
import { CategoryNames } from './category-names.service';
import { FigureQuestions } from './figure-questions.service';
import { FigureReceiver } from './figure-receiver.service';
import { FigureUploadsController } from './figure-uploads.controller';
import { LedgerLeaversService } from './ledger-leavers.service';
import { Reconciliations } from './reconciliations.service';

/** Totals that somebody has published, and whether the ledger agrees with them. */
@Module({
  imports: [CountFilesModule, DefinitionsModule, FilesModule, QuestionsModule],
  controllers: [FigureUploadsController, AggregatesController],
  providers: [CategoryNames, FigureQuestions, FigureReceiver, LedgerLeaversService, Reconciliations],
  exports: [FigureQuestions, Reconciliations],
})
export class AggregatesModule {}
